import { paragraph } from "./blocks.ts";
import { Citations } from "./citations.ts";
import type { WrittenText } from "./cited-paper.ts";
import { dashes, heading, lastLine, section, sentences } from "./content-lines.ts";
import type { Block, LaidOutPaper, Paragraph } from "./laid-out-paper.ts";
import { laidOutPaper, portrait } from "./laid-out-parts.ts";
import { layOutAppendices } from "./lay-out-appendix.ts";
import { layOutBases } from "./lay-out-bases.ts";
import { layOutClose } from "./lay-out-close.ts";
import { layOutHead } from "./lay-out-head.ts";
import { layOutTaskTable } from "./lay-out-task-table.ts";
import { layOutTasks } from "./lay-out-tasks.ts";
import { layOutAddressees, layOutTitle } from "./lay-out-title.ts";
import type { BodyDuties, PlanPaper } from "./plan-paper.ts";
import { lowerFirst, sentence } from "./sentence.ts";
import { targetSentence } from "./target-sentence.ts";
import { planWords } from "./words/plan-words.ts";

const symbol = { type: planWords.symbol };

export function layOutPlan(plan: PlanPaper): LaidOutPaper {
	const citations = new Citations();
	const subject = lowerFirst(plan.subject);
	const blocks: Block[] = [
		layOutHead(plan, symbol),
		...layOutTitle(planWords.kind, plan.subject),
		...layOutAddressees(plan.addressees),
		...layOutBases(plan.bases, citations),
		...sentences(plan.introduction, citations),
		paragraph("leadIn", plan.enacting ?? planWords.enacting(plan.issuer.name, subject)),
		...purposes(plan, citations),
		...(plan.targets.length === 0
			? []
			: [section(planWords.targets), ...dashes(plan.targets.map(targetSentence), citations)]),
		...tasks(plan),
		...(plan.funds === null ? [] : [section(planWords.funds), paragraph("paragraph", sentence(plan.funds))]),
		...organisation(plan.organisation, citations),
		lastLine(plan.closing ?? planWords.closing(plan.issuer.name)),
		layOutClose(plan.recipients, plan.signature),
	];
	const title = planWords.appendixTitle;
	const appendices =
		plan.tasksIn === "appendix" && plan.tasks.length > 0
			? [{ title, landscape: true, blocks: [layOutTaskTable(plan.tasks, title)] }]
			: [];
	return laidOutPaper(`${planWords.kindInText} ${subject}`, plan.issuer.name, [
		portrait(blocks),
		...layOutAppendices({ head: plan, symbol, kind: planWords.kindInText }, appendices),
	]);
}

function purposes(plan: PlanPaper, citations: Citations): Paragraph[] {
	const parts = [
		[planWords.purposes, plan.purposes],
		[planWords.requirements, plan.requirements],
	] as const;
	const written = parts.filter(([, lines]) => lines.length > 0);
	if (written.length === 0) return [];
	return [
		section(planWords.purposesAndRequirements),
		...written.flatMap(([title, lines]) => [heading(title), ...oneOrMore(lines, citations)]),
	];
}

/** A single sentence needs no dash. */
const oneOrMore = (lines: readonly WrittenText[], citations: Citations): Paragraph[] =>
	lines.length === 1 ? sentences(lines, citations) : dashes(lines, citations);

function tasks(plan: PlanPaper): Paragraph[] {
	if (plan.tasks.length === 0) return [];
	return [
		section(planWords.tasks),
		...(plan.tasksIn === "text" ? layOutTasks(plan.tasks) : [paragraph("paragraph", planWords.inAppendix)]),
	];
}

function organisation(bodies: readonly BodyDuties[], citations: Citations): Paragraph[] {
	if (bodies.length === 0) return [];
	return [
		section(planWords.organisation),
		...bodies.flatMap(({ body, asked, duties }) => [
			heading(asked ? planWords.asked(body) : body),
			...oneOrMore(duties, citations),
		]),
	];
}
