export type Host = import('#host/host.ts').Host;
