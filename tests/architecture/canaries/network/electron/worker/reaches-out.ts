import { spawn } from 'node:child_process';
import http from 'node:http';
import { connect } from 'node:net';
import { downloadArtifact } from '@electron/get';
import { chromium } from 'playwright-core';
import { autoUpdater, shell } from 'electron';

export const reach = [spawn, http, connect, downloadArtifact, chromium];
export const resolver = import('dns');
shell.openExternal('https://example.com/');
