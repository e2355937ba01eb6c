#!/usr/bin/env node
import { startLean } from './lean-start.ts';

startLean();
await import('./run.ts'); // what the command needs is read once, by the process that stays
