import type { FileStore } from "./file-store.ts";

type Doing = Exclude<keyof FileStore, "list">;

/** A store for tests that fails when told to, as often as told, and otherwise does what the one within does. */
export function failingStore(within: FileStore): FileStore & {
	/** the next `times` calls of this end with the error, before anything is done */
	fail(doing: Doing, error: Error, times?: number): void;
	/** how often each was asked */
	readonly calls: Readonly<Record<string, number>>;
} {
	const planned = new Map<Doing, Error[]>();
	const calls: Record<string, number> = {};
	const guarded =
		<A extends unknown[], R>(doing: Doing, run: (...args: A) => Promise<R>) =>
		async (...args: A): Promise<R> => {
			calls[doing] = (calls[doing] ?? 0) + 1;
			const error = planned.get(doing)?.shift();
			if (error) throw error;
			return await run(...args);
		};
	return {
		put: guarded("put", within.put),
		open: guarded("open", within.open),
		has: guarded("has", within.has),
		remove: guarded("remove", within.remove),
		storedAt: guarded("storedAt", within.storedAt),
		tidy: guarded("tidy", within.tidy),
		list: () => within.list(),
		fail(doing, error, times = 1) {
			planned.set(doing, [...(planned.get(doing) ?? []), ...Array.from({ length: times }, () => error)]);
		},
		calls,
	};
}
