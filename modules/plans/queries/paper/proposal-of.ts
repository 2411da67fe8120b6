import type { Temporal } from "temporal-polyfill";
import { bodiesById, nameInSentence, unitsAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { numberedName } from "../../domain/paper-name.ts";
import type { PlannedSignature, PlanText } from "../../domain/plan-text.ts";
import { proposedSignature, proposedText } from "../../domain/proposed-text.ts";
import { signatureOfReading, textOfReading } from "../../domain/text-of-reading.ts";
import { findPlan } from "../../store/plan/plan.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { bodyGroups } from "./body-groups.ts";
import { readingOfPlan } from "./reading-of-plan.ts";

export interface Proposal {
	readonly text: PlanText;
	readonly signature: PlannedSignature | null;
	/** some of it stands so in the paper that the plan was read from */
	readonly fromPaper: boolean;
}

/** What the drafter may begin the running text with: what the paper says that was read, else made of the plan as it stands. */
export async function proposalOf(db: ReadDb, plan: PlanView, today: Temporal.PlainDate): Promise<Proposal> {
	const made = await madeOf(db, plan, today);
	const reading = await readingOfPlan(db, plan.id);
	if (!reading) return { ...made, fromPaper: false };
	const read = textOfReading(reading);
	const said = Object.entries(read).filter(([, lines]) => lines.length > 0);
	return {
		text: { ...made.text, ...Object.fromEntries(said) },
		signature: signatureOfReading(reading) ?? made.signature,
		fromPaper: said.length > 0,
	};
}

async function madeOf(
	db: ReadDb,
	plan: PlanView,
	today: Temporal.PlainDate,
): Promise<Omit<Proposal, "fromPaper">> {
	const bodies = await bodiesById(db, [plan.issuerBodyId, plan.draftingBodyId], today);
	const issuer = bodies.get(plan.issuerBodyId);
	const drafting = bodies.get(plan.draftingBodyId);
	const unit = (await unitsAt(db, [plan.unitId], today)).get(plan.unitId);
	return {
		text: proposedText({
			...{ tasks: plan.tasks, targets: plan.targets.length },
			parent: await parentOf(db, plan),
			index: plan.indexCode ? { code: plan.indexCode, year: plan.indexYear ?? plan.year } : null,
			unit: unit ? nameInSentence(unit.type, unit.name) : "",
			issuer: { name: issuer?.name ?? "", kind: issuer?.kind ?? "" },
			drafting: { name: drafting?.name ?? "", abbreviation: drafting?.abbreviation ?? null },
			groups: await bodyGroups(db, plan.unitId, today),
		}),
		signature: issuer ? proposedSignature(issuer) : null,
	};
}

async function parentOf(db: ReadDb, { parent }: PlanView) {
	if (!parent) return null;
	const plan = parent.planId ? await findPlan(db, parent.planId) : null;
	const name = plan ? numberedName(plan, "vi") : `Kế hoạch ${parent.reference ?? ""}`.trim();
	return { name, issuer: parent.issuer };
}
