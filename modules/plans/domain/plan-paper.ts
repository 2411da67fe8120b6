import type { BodyDuties, PaperRecipients, PlanPaper, WrittenHead } from "@guong/admin-docs";
import { isAskedNotOrdered } from "./body-names.ts";
import { basesOf } from "./cited-papers.ts";
import { issuerOf, type PaperFacts, signatureOf, symbolOf } from "./paper-facts.ts";
import type { OrganisationItem } from "./plan-text.ts";
import { writtenTarget } from "./written-targets.ts";
import { taskGroups } from "./written-tasks.ts";

/** The plan itself, its tasks as the table of an appendix. What nobody wrote stays out. */
export const planPaper = (facts: PaperFacts): PlanPaper => ({
	kind: "plan",
	...headOf(facts),
	...{ introduction: [], enacting: null, funds: null, closing: null },
	purposes: facts.text.purposes,
	requirements: facts.text.requirements,
	targets: facts.targets.map(writtenTarget),
	tasks: taskGroups(facts),
	tasksIn: "appendix",
	organisation: duties(facts.text.organisation),
});

/** Around the content of the plan's own paper. */
export const headOf = (facts: PaperFacts): WrittenHead => ({
	issuer: issuerOf(facts.issuer),
	symbol: symbolOf(facts),
	number: facts.number,
	place: facts.place,
	day: facts.issuedOn?.toString() ?? null,
	subject: facts.subject,
	addressees: [],
	bases: basesOf(facts.bases, facts.parent),
	recipients: recipientsOf(facts.text.recipients),
	signature: signatureOf(facts),
});

/** "Lưu: VT, SNV" says who keeps a copy beside the records room. */
export function recipientsOf(lines: readonly string[]): PaperRecipients {
	const kept = lines.flatMap((line) => /^Lưu\s*:\s*(.*)$/iu.exec(line)?.[1] ?? []);
	const units = kept
		.flatMap((line) => line.replace(/\.$/u, "").split(","))
		.map((unit) => unit.trim())
		.filter((unit) => unit !== "" && unit !== "VT");
	return {
		to: lines.filter((line) => !/^Lưu\s*:/iu.test(line)).map((line) => line.replace(/[;.]$/u, "")),
		keptBy: units.join(", ") || null,
	};
}

/** Over paragraphs that speak to all. */
const toAll = "Trách nhiệm chung";

function duties(items: readonly OrganisationItem[]): readonly BodyDuties[] {
	const found: { body: string; asked: boolean; duties: string[] }[] = [];
	for (const { body, text } of items) {
		const name = (body ?? toAll).replace(/^Đề nghị\s+/u, "");
		const last = found.at(-1);
		if (last?.body === name) last.duties.push(capitalised(text));
		else found.push({ body: name, asked: isAskedNotOrdered(name), duties: [capitalised(text)] });
	}
	return found;
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
