const collator = new Intl.Collator("vi", { numeric: true });

/**
 * Vietnamese order: a ă â b c d đ e ê …, marks after letters, numbers by size (Tổ 2 before Tổ 10).
 * Also for English pages: the names are the same.
 */
export function compareNames(a: string, b: string): number {
	return collator.compare(a, b);
}

/** A sorted copy, by name. */
export function sortByName<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
	return [...items].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
}
