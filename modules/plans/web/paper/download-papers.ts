import { layOutPaper, type WrittenPaper } from "@guong/admin-docs";
import { z } from "zod";
import { timeZone } from "#platform/clock/clock.ts";
import { page } from "#platform/http/route.ts";
import { paperFormats, writtenFile } from "#platform/papers/written-file.ts";
import { decisionPaper } from "../../domain/decision-paper.ts";
import { reminderLetter, taskLetter } from "../../domain/letter-papers.ts";
import type { PaperFacts } from "../../domain/paper-facts.ts";
import {
	type Mark,
	marked,
	ownPaper,
	type PaperFileName,
	paperFileName,
	paperNames,
	papersOf,
	publicPapers,
} from "../../domain/paper-files.ts";
import { planPaper } from "../../domain/plan-paper.ts";
import { resultsPaper } from "../../domain/results-paper.ts";
import { paperProblem } from "../../paper/errors.ts";
import { planWriters, workReaders } from "../../policy.ts";
import { paperFactsOf } from "../../queries/paper/paper-facts-of.ts";
import { publicPaperFacts } from "../../queries/paper/public-paper-facts.ts";
import { overdueOf, resultsOf } from "../../queries/paper/results-of.ts";
import { planWithWork } from "../cascade/plan-in-hand.ts";
import { ofPlan, openedPlan, plansAddress } from "../plan/plan-frame.ts";
import { planAt, planSlug } from "../public/plan-page.tsx";

/** "ke-hoach.docx" */
const fileParam = z
	.string()
	.max(40)
	.transform((file) => file.split("."))
	.pipe(z.tuple([z.enum(paperNames), z.enum(paperFormats)]));

const writers: Readonly<Partial<Record<PaperFileName, (facts: PaperFacts) => WrittenPaper>>> = {
	"ke-hoach": planPaper,
	"quyet-dinh": decisionPaper,
	"cong-van": taskLetter,
};

/** A paper whose number and day are still open is a draft, whatever has become of the plan. */
const marksOf = (plan: { readonly illustrative: boolean }, isNumbered: boolean): readonly Mark[] => [
	...(isNumbered ? [] : (["draft"] as const)),
	...(plan.illustrative ? (["invented"] as const) : []),
];

/** Plan, decision and letter, for those who may read the plan. */
export const planPaperFile = page({
	address: `${plansAddress}/:id/van-ban/:tep`,
	who: planWriters,
	params: ofPlan.extend({ tep: fileParam }),
	async show({ params }, context) {
		const [name, format] = params.tep;
		const { plan } = await openedPlan(context.db, params.id, context);
		const write = writers[name];
		if (!write || !papersOf(plan).includes(name)) throw paperProblem("no-paper-of-that-name", {});
		const facts = await paperFactsOf(context.db, plan, context.today);
		const isNumbered = plan.number !== null && (name === ownPaper(plan.paperKind) || name === "ke-hoach");
		const paper = marked(layOutPaper(write(facts)), marksOf(plan, isNumbered));
		const day = plan.issuedOn ?? plan.changedAt.toZonedDateTimeISO(timeZone).toPlainDate();
		const file = paperFileName(name, plan, { draft: !isNumbered, day: null });
		return writtenFile(paper, { name: file, format, day });
	},
});

/** Report and reminder, with figures of today, for those who may read what was declared. */
export const workPaperFile = page({
	address: `${plansAddress}/:id/tong-hop/:tep`,
	who: workReaders,
	params: ofPlan.extend({ tep: fileParam }),
	async show({ params }, context) {
		const { db, today } = context;
		const [name, format] = params.tep;
		const { plan } = await planWithWork(db, params.id, context);
		const facts = await paperFactsOf(db, plan, today);
		const written = await workPaper();
		const paper = marked(layOutPaper(written), marksOf(plan, false));
		const file = paperFileName(name, plan, { draft: true, day: today });
		return writtenFile(paper, { name: file, format, day: today });

		async function workPaper(): Promise<WrittenPaper> {
			if (name === "bao-cao") return resultsPaper(facts, await resultsOf(db, plan, facts, today));
			const overdue = name === "don-doc" ? await overdueOf(db, plan.id, today) : [];
			if (overdue.length === 0) throw paperProblem("no-paper-of-that-name", {});
			return reminderLetter(facts, overdue, today);
		}
	},
});

/** The paper of an issued plan, for everybody, made of public facts alone. */
export const publicPaperFile = page({
	address: "/ke-hoach/:slug/van-ban/:tep",
	who: "everyone",
	params: planSlug.extend({ tep: fileParam }),
	async show({ params }, { db }) {
		const [name, format] = params.tep;
		const plan = await planAt(db, params.slug);
		const write = writers[name];
		if (!write || !publicPapers(plan).includes(name)) throw paperProblem("no-paper-of-that-name", {});
		const paper = marked(layOutPaper(write(await publicPaperFacts(db, plan))), marksOf(plan, true));
		const file = paperFileName(name, plan, { draft: false, day: null });
		return writtenFile(paper, { name: file, format, day: plan.issuedOn });
	},
});
