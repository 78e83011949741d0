/** Told to whoever starts Concord with a configuration that cannot stand. */
export class ConfigError extends Error {}
