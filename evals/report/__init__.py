"""The report: what came of many scenarios, on one page that needs nothing beside itself."""
