/** The id of a field on the page, from its name; the refusals on top link to it. */
export function fieldId(prefix: string, name: string): string {
	return `o-${prefix ? `${prefix}-` : ""}${name.replace(/[^a-zA-Z0-9_-]+/g, "-")}`;
}
