/**
 * The delay that grows with wrong attempts. It is counted by the name typed, whether an account
 * bears it or not, so that waiting tells nobody who exists; and by network address, more patiently,
 * because a whole commune may sit behind one address.
 */
export interface Failures {
	/** wrong attempts since the last right one, within the last day */
	readonly count: number;
	/** seconds since the last wrong one */
	readonly secondsAgo: number;
}

const account = { free: 5, firstSeconds: 30, mostSeconds: 15 * 60 };
const address = { free: 30, firstSeconds: 30, mostSeconds: 15 * 60 };

/** Seconds still to wait; 0 when an attempt may be made. */
export function secondsToWait(byAccount: Failures, byAddress: Failures): number {
	return Math.max(rest(byAccount, account), rest(byAddress, address));
}

/** Whether this many wrong attempts begin a lock, so that it is recorded once and not at every attempt. */
export const beginsLock = (count: number): boolean => count === account.free;

function rest(failures: Failures, limit: typeof account): number {
	if (failures.count < limit.free) return 0;
	const doublings = Math.min(failures.count - limit.free, 20);
	const delay = Math.min(limit.firstSeconds * 2 ** doublings, limit.mostSeconds);
	// A clock that was set back must not lock anybody out for long: the future counts as now.
	return Math.max(0, Math.ceil(delay - Math.max(0, failures.secondsAgo)));
}
