import { randomBytes } from 'node:crypto';
import { hostname, uptime } from 'node:os';
import { systemCode } from '../program/failure.ts';
import type { Owner } from './lock.ts';

/** Tolerance of the boot time, in ms, as the system clock may have been adjusted. */
const SLACK_MS = 60_000;

function alive(pid: number, since: number): boolean {
  const booted = Date.now() - uptime() * 1000;
  if (since < booted - SLACK_MS) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Any other error, such as EPERM, means that the process exists but belongs to another user.
    return systemCode(error) !== 'ESRCH';
  }
}

/** This process as the owner of a lock. */
export function thisProcess(): Owner {
  return { pid: process.pid, host: hostname(), unique: randomBytes(6).toString('hex'), alive };
}
