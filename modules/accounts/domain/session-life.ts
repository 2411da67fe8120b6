import { Temporal } from "temporal-polyfill";

/** How long sessions live: an office morning without touching it, and never beyond a working day. */
const idle = Temporal.Duration.from({ hours: 1 });
const whole = Temporal.Duration.from({ hours: 12 });
/** Between the password and the second factor. */
const pendingLife = Temporal.Duration.from({ minutes: 10 });
/** A request within this time of the last noted one is not noted again. */
const touchEvery = Temporal.Duration.from({ minutes: 5 });
/** Set-up links: a week for an invitation that may go round on paper, an hour for a reset by mail. */
const inviteLife = Temporal.Duration.from({ hours: 7 * 24 });
const resetLife = Temporal.Duration.from({ hours: 1 });

export interface SessionLife {
	readonly createdAt: Temporal.Instant;
	readonly lastSeenAt: Temporal.Instant;
	readonly idleUntil: Temporal.Instant;
	readonly expiresAt: Temporal.Instant;
	readonly ended: boolean;
}

export function newLife(now: Temporal.Instant, pending: boolean) {
	return pending
		? { idleUntil: now.add(pendingLife), expiresAt: now.add(pendingLife) }
		: { idleUntil: now.add(idle), expiresAt: now.add(whole) };
}

/**
 * A session whose last request lies in the future was made before the clock was set back: it ends,
 * since otherwise setting the clock back by a year would lengthen it by a year.
 */
export function isAlive(life: SessionLife, now: Temporal.Instant): boolean {
	const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;
	return (
		!life.ended &&
		before(now, life.idleUntil) &&
		before(now, life.expiresAt) &&
		!before(now.add(touchEvery), life.lastSeenAt)
	);
}

export function touchIsDue(life: SessionLife, now: Temporal.Instant): boolean {
	return Temporal.Instant.compare(life.lastSeenAt.add(touchEvery), now) <= 0;
}

export function touched(now: Temporal.Instant, expiresAt: Temporal.Instant): Temporal.Instant {
	const next = now.add(idle);
	return Temporal.Instant.compare(next, expiresAt) < 0 ? next : expiresAt;
}

export function linkExpiry(purpose: "invite" | "reset", now: Temporal.Instant): Temporal.Instant {
	return now.add(purpose === "invite" ? inviteLife : resetLife);
}
