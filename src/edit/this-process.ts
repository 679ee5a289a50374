import { randomBytes } from 'node:crypto';
import { hostname, uptime } from 'node:os';
import { systemCode } from '../program/failure.ts';
import type { Owner } from './lock.ts';

/** Clocks are set right now and then, so the time of a start is known about this well. */
const SLACK_MS = 60_000;

function alive(pid: number, since: number): boolean {
  const booted = Date.now() - uptime() * 1000;
  if (since < booted - SLACK_MS) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other refusal says that the process is there, and somebody else's.
    return systemCode(error) !== 'ESRCH';
  }
}

/** This process, as the holder of a lock. */
export function thisProcess(): Owner {
  return { pid: process.pid, host: hostname(), unique: randomBytes(6).toString('hex'), alive };
}
