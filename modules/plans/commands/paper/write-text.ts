import type { WriteTransaction } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { type PlannedSignature, type PlanText, signatureFault } from "../../domain/plan-text.ts";
import { paperProblem } from "../../paper/errors.ts";
import { keepPlannedSignature, replaceText } from "../../store/paper/text.ts";
import { changePlan } from "../../store/plan/plan.ts";
import { openDraft, type PlanContext, type SeenPlan } from "../plan/open-plan.ts";
import { noteWritten } from "../plan/write-plan.ts";

const longest = { text: 4000, body: 300, post: 200, name: 120 } as const;
const mostItems = 200;

export interface WrittenText {
	readonly text: PlanText;
	/** null: not settled */
	readonly signature: PlannedSignature | null;
}

/** The running text, recipients and signature line of a draft, all of it; what was proposed becomes the drafter's by this. */
export async function writeText(
	trx: WriteTransaction,
	actor: Person,
	input: SeenPlan & WrittenText,
	context: PlanContext,
): Promise<void> {
	const plan = await openDraft(trx, actor, input, context);
	const text = tidied(input.text);
	refuseText(text);
	if (input.signature) refuseSignature(input.signature);
	await replaceText(trx, plan.id, text);
	await keepPlannedSignature(trx, plan.id, input.signature);
	await changePlan(trx, plan.id, {}, context.clock.now());
	const count = Object.values(text).reduce((sum, items) => sum + items.length, 0);
	await noteWritten(trx, actor, plan, { what: "text", count }, context);
}

const said = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
const paragraphs = (items: readonly string[]) => items.map(said).filter((item) => item !== "");

const tidied = (text: PlanText): PlanText => ({
	purposes: paragraphs(text.purposes),
	requirements: paragraphs(text.requirements),
	organisation: text.organisation
		.map((item) => ({ body: item.body === null ? null : said(item.body) || null, text: said(item.text) }))
		.filter((item) => item.text !== ""),
	recipients: paragraphs(text.recipients),
});

function refuseText({ purposes, requirements, organisation, recipients }: PlanText): void {
	const all = [...purposes, ...requirements, ...recipients, ...organisation.map(({ text }) => text)];
	if (all.length > mostItems) throw paperProblem("too-many-paragraphs", { most: mostItems });
	const tooLong =
		all.find((text) => text.length > longest.text) ??
		organisation.find(({ body }) => (body?.length ?? 0) > longest.body)?.body;
	if (tooLong) throw paperProblem("paragraph-too-long", { begins: tooLong.slice(0, 60), most: longest.text });
}

function refuseSignature(signature: PlannedSignature): void {
	const fault = signatureFault(signature);
	if (fault) throw paperProblem(fault, {});
	const { forBody, forPost, post, name } = signature;
	if ([forBody, forPost, post].some((each) => (each?.length ?? 0) > longest.post))
		throw paperProblem("paragraph-too-long", { begins: post.slice(0, 60), most: longest.post });
	if ((name?.length ?? 0) > longest.name)
		throw paperProblem("paragraph-too-long", { begins: name?.slice(0, 60) ?? "", most: longest.name });
}
