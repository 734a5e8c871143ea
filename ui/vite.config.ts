import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const api = process.env.APPOINTMENTS_API || "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  server: { proxy: { "/api": api } },
  preview: { proxy: { "/api": api } },
  build: {
    // Inlined files become data: addresses, which a strict content security policy may refuse.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
  test: {
    environment: "happy-dom",
    setupFiles: "src/testing/setup.ts",
    clearMocks: true,
    unstubGlobals: true,
  },
});
