import type { Temporal } from "temporal-polyfill";
import { type Standing, type StandingFacts, standingOn } from "./standing.ts";

/** Where a thing to do stands in the list of somebody's work. */
export type WorkSection = "now" | "soon" | "later" | "undated";
export const workSections = ["now", "soon", "later", "undated"] as const satisfies readonly WorkSection[];

export interface Dated {
	readonly id: string;
	readonly assignmentId: string;
	readonly dueOn: Temporal.PlainDate | null;
}

export interface Sectioned<Row> {
	readonly section: WorkSection;
	/** in the order in which they came */
	readonly rows: readonly Row[];
	/** further rounds of the same tasks that come later and are not shown */
	readonly hidden: number;
}

const urgent: readonly Standing[] = ["late-still", "late-moving", "returned"];

/**
 * Late and returned first, then what is due within days, then the rest. Of a task that comes round again only the next
 * round is shown among what is not yet pressing; the others are counted.
 */
export function sectionsOf<Row extends Dated & Omit<StandingFacts, "bodyExists">>(
	rows: readonly Row[],
	today: Temporal.PlainDate,
): readonly Sectioned<Row>[] {
	const bySection = new Map<WorkSection, Row[]>();
	const shownRounds = new Set<string>();
	const hidden = new Map<WorkSection, number>();
	for (const row of rows) {
		const section = sectionOf(row, today);
		const pressing = section === "now" || section === "soon";
		const again = !pressing && shownRounds.has(row.assignmentId);
		if (!pressing) shownRounds.add(row.assignmentId);
		if (again) hidden.set(section, (hidden.get(section) ?? 0) + 1);
		else bySection.set(section, [...(bySection.get(section) ?? []), row]);
	}
	return workSections.flatMap((section) => {
		const found = bySection.get(section);
		return found ? [{ section, rows: found, hidden: hidden.get(section) ?? 0 }] : [];
	});
}

function sectionOf(row: Dated & Omit<StandingFacts, "bodyExists">, today: Temporal.PlainDate): WorkSection {
	const standing = standingOn({ ...row, bodyExists: true }, today);
	if (urgent.includes(standing)) return "now";
	if (row.dueOn === null) return "undated";
	return today.until(row.dueOn).days <= 7 ? "soon" : "later";
}
