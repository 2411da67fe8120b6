import { doubtSentence, type Reading } from "@guong/admin-docs";
import { z } from "zod";
import { bodiesOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { findFile, type KindName, keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { newId } from "#platform/ids/ids.ts";
import { Actions, Button, EmptyState, Field, Form, Head, Links } from "#platform/ui/index.ts";
import { draftPlan } from "../../commands/plan/draft-plan.ts";
import { writeBases, writeTargets } from "../../commands/plan/write-plan.ts";
import { addTasks, mostTasksAtOnce } from "../../commands/plan/write-tasks.ts";
import type { PlanRead } from "../../domain/plan-of-reading.ts";
import { planProblem } from "../../plan/errors.ts";
import { planMessages } from "../../plan/messages.ts";
import { paperMessages } from "../../plan/paper-messages.ts";
import { planWriters } from "../../policy.ts";
import { planFromPaper } from "../../queries/plan/plan-from-paper.ts";
import { readPlanPaper } from "../../queries/plan/read-in-thread.ts";
import { unitsOfWork } from "./begin-plan.tsx";
import { planAddress, plansAddress } from "./plan-frame.ts";
import { ReadingShown } from "./reading-shown.tsx";

const address = `${plansAddress}/doc`;
type Showing = RequestContext<Person> & { readonly db: ReadDb };

const frame = (language: "vi" | "en", title: string, body: PageAnswer["body"]): PageAnswer => ({
	title,
	section: "/ban-lam-viec",
	noindex: true,
	trail: [{ label: planMessages[language].list.title, address: plansAddress }],
	body,
});

export const showFromPaper = page({
	address,
	who: planWriters,
	async show(_, context) {
		const words = paperMessages[context.language];
		return frame(
			context.language,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				{await sendingForm(context)}
			</>,
		);
	},
});

async function sendingForm({ db, actor, form, language, to, today }: Showing) {
	const words = paperMessages[language];
	const begin = planMessages[language].begin;
	const bodies = [...(await bodiesOf(db, unitsOfWork(actor), today)).values()].flat();
	if (bodies.length === 0) return <EmptyState title={begin.noBody}>{begin.noBodyHelp}</EmptyState>;
	const options = bodies.map((body) => ({
		value: body.id,
		label: language === "en" ? body.fullNameEn : body.fullName,
	}));
	const own = actor.posts.find((post) => post.bodyId !== null)?.bodyId ?? "";
	const committee = bodies.find((body) => body.kind === "committee")?.id ?? "";
	return (
		<Form form={form} action={to(address)} files>
			<Field type="select" name="co_quan" label={begin.issuer} options={options} value={committee} />
			<Field
				type="select"
				name="soan_thao"
				label={begin.drafting}
				hint={begin.draftingHint}
				options={options}
				value={own}
			/>
			<Field
				type="file"
				name="tep"
				label={words.file}
				hint={words.fileHint}
				accept=".docx,.odt,.txt,.md"
				optional
			/>
			<Field type="textarea" name="toan_van" rows={10} label={words.text} optional />
			<Actions>
				<Button>{words.read}</Button>
			</Actions>
		</Form>
	);
}

const taken: readonly KindName[] = ["docx", "odt", "text"];
const body = z.string().min(1).max(120);
const anyFile = z.union([z.instanceof(File), z.literal("").transform(() => null)]).default(null);

/** Keeps the paper and shows what is read in it; a reader that improves can read it again. */
export const sendPaper = action({
	address,
	who: planWriters,
	input: z
		.strictObject({
			co_quan: body,
			soan_thao: body,
			tep: anyFile,
			toan_van: z.string().max(4_000_000).default(""),
		})
		.refine(({ tep, toan_van }) => (tep !== null && tep.size > 0) || toan_van.trim() !== "", {
			path: ["tep"],
			message: said(paperMessages.vi.nothing, paperMessages.en.nothing),
		}),
	again: { address },
	limit: { times: 30, minutes: 10 },
	async run({ body: typed }, context) {
		const { trx, actor, clock, language, services, to, form } = context;
		const file = typed.tep && typed.tep.size > 0 ? typed.tep : null;
		const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(typed.toan_van);
		const name = file?.name ?? "van-ban.txt";
		const reading = await readPlanPaper(bytes, name);
		const owner = { module: "plans", kind: "plan-paper", id: newId(clock.now().epochMilliseconds) };
		const kept = await keepFile(trx, services.files, clock, {
			...{ bytes, name, purpose: "plan-paper", owner, allowed: taken, actor },
		});
		const read = await readAgain(context, reading, typed.co_quan);
		const words = paperMessages[language];
		const title = words.found(read.tasks.length, read.targets.length);
		return frame(
			language,
			title,
			<>
				<Head title={title} lede={words.foundLede} />
				<ReadingShown {...{ reading, read, language }} sentence={(doubt) => doubtSentence(doubt, language)} />
				<Form form={form} action={to(`${address}/tao`)}>
					<input type="hidden" name="tep" value={kept.id} />
					<input type="hidden" name="co_quan" value={typed.co_quan} />
					<input type="hidden" name="soan_thao" value={typed.soan_thao} />
					<Actions>
						<Button>{words.create}</Button>
					</Actions>
				</Form>
				<Links items={[{ address: to(address), label: words.again }]} />
			</>,
		);
	},
});

const readAgain = (
	{ trx, today }: Pick<Showing, "today"> & { readonly trx: ReadDb },
	reading: Reading,
	issuer: string,
): Promise<PlanRead> => planFromPaper(trx, reading, issuer.split("/")[0] ?? "", today);

export const sendDraftOfPaper = action({
	address: `${address}/tao`,
	who: planWriters,
	input: z.strictObject({ tep: z.uuid(), co_quan: body, soan_thao: body }),
	again: { address },
	async run({ body: typed }, context) {
		const { trx, actor, clock, from, language, services } = context;
		const file = await findFile(trx, typed.tep);
		if (file?.owner.kind !== "plan-paper" || file.uploadedBy !== actor.personId)
			throw planProblem("paper-gone", {});
		const bytes = new Uint8Array(await new Response(await services.files.open(file.sha256)).arrayBuffer());
		const read = await readAgain(context, await readPlanPaper(bytes, file.name), typed.co_quan);
		const how = { clock, from };
		const head = { ...read.head, subject: read.head.subject || paperMessages.vi.noSubject };
		const bodies = { issuerBodyId: typed.co_quan, draftingBodyId: typed.soan_thao };
		const planId = await draftPlan(trx, actor, { ...bodies, head, sourceFileId: file.id }, how);
		// a new plan has version 1, and each writing counts one
		await writeTargets(trx, actor, { planId, version: 1, targets: read.targets }, how);
		await writeBases(trx, actor, { planId, version: 2, bases: read.bases }, how);
		const tasks = read.tasks.slice(0, mostTasksAtOnce);
		await addTasks(trx, actor, { planId, version: 3, tasks }, how);
		return { redirect: planAddress(planId), notice: paperMessages[language].created(tasks.length) };
	},
});
