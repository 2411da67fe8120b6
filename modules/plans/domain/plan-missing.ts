import type { PlanHead } from "./plan.ts";
import type { PlanText } from "./plan-text.ts";

/** What a paper still lacks; asked for before it is issued, never filled in by itself. */
export const missingParts = [
	"place",
	"parent",
	"parent-details",
	"bases",
	"targets",
	"tasks",
	"leads-unknown",
	"text",
	"recipients",
	"signer",
	"number",
	"opinions-unanswered",
] as const;
export type MissingPart = (typeof missingParts)[number];

interface Written extends Pick<PlanHead, "place" | "parent" | "indexCode"> {
	readonly signerName: string | null;
	readonly number: number | null;
	readonly bases: readonly unknown[];
	readonly targets: readonly unknown[];
	readonly tasks: readonly { readonly lead: readonly { readonly bodyId: string | null }[] }[];
	readonly text: PlanText;
	readonly opinions: readonly { readonly opinion: string | null; readonly takenIn: string | null }[];
}

/** In the order in which a plan is written. A plan of its own accord has no plan above: that alone is no fault. */
export function missingIn(plan: Written): readonly MissingPart[] {
	const { parent } = plan;
	const lacks: Readonly<Record<MissingPart, boolean>> = {
		place: plan.place === null,
		parent: parent === null,
		"parent-details":
			parent !== null && (parent.reference === null || parent.issuer === null || parent.day === null),
		bases: plan.bases.length === 0,
		targets: plan.indexCode !== null && plan.targets.length === 0,
		tasks: plan.tasks.length === 0,
		"leads-unknown": plan.tasks.some(
			({ lead }) => lead.length === 0 || lead.some(({ bodyId }) => bodyId === null),
		),
		text: [plan.text.purposes, plan.text.requirements, plan.text.organisation].some(
			({ length }) => length === 0,
		),
		recipients: plan.text.recipients.length === 0,
		signer: plan.signerName === null,
		number: plan.number === null,
		"opinions-unanswered": plan.opinions.some(({ opinion, takenIn }) => opinion !== null && takenIn === null),
	};
	return missingParts.filter((part) => lacks[part]);
}
