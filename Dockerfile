# One image for both processes. The worker, which is what LiveKit Cloud runs:
#   docker run --env-file .env IMAGE
# and the API with the page:
#   docker run --env-file .env -p 8000:8000 IMAGE \
#     uvicorn tokens.app:create_app --factory --host 0.0.0.0 --port 8000 \
#     --no-proxy-headers --no-server-header
# The local speech models and the embedded Postgres are not in it: give it a DATABASE_URL and the
# keys of the speech providers.

FROM node:22-slim AS page
WORKDIR /ui
COPY ui/package.json ui/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY ui ./
RUN npm run build

FROM python:3.13-slim
ENV PYTHONUNBUFFERED=1 \
    UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_NO_CACHE=1 \
    UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir uv==0.13.9 \
    && adduser --disabled-password --gecos "" --home /app --shell /usr/sbin/nologin --uid 10001 appuser
WORKDIR /app

# The packages first: they change less often than the code.
COPY pyproject.toml uv.lock ./
RUN uv sync --locked --no-default-groups --no-install-project

COPY README.md LICENSE appointments.toml ./
COPY booking booking
COPY checkpoint checkpoint
COPY cli cli
COPY database database
COPY evals evals
COPY graph graph
COPY monitoring monitoring
COPY tokens tokens
COPY voice voice
COPY --from=page /ui/dist ui/dist
# Jobs are processes of their own and share their figures with the worker through a folder, which
# must be there before Python starts.
RUN uv sync --locked --no-default-groups && install -d -o appuser /tmp/metrics
ENV PATH="/app/.venv/bin:$PATH" \
    PROMETHEUS_MULTIPROC_DIR=/tmp/metrics \
    WORKER_HOST=0.0.0.0 \
    WORKER_METRICS_PORT=9090

USER 10001
RUN python -m livekit.agents download-files
CMD ["python", "-m", "voice.worker"]
