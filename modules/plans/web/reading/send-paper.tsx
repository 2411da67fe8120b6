import { z } from "zod";
import { bodiesOf } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { findFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Actions, Button, EmptyState, Field, Form, Head, Part, ResultList } from "#platform/ui/index.ts";
import { takePaper } from "../../commands/reading/take-paper.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { sendPaperMessages } from "../../reading/send-messages.ts";
import { openReadings } from "../../store/reading/reading.ts";
import { unitsOfWork } from "../plan/begin-plan.tsx";
import { plansAddress } from "../plan/plan-frame.ts";
import { readingAddress } from "./reading-address.ts";

const address = `${plansAddress}/tu-van-ban`;
/** older ones are found by nobody who has twenty newer ones open */
const mostOpen = 20;

type Showing = RequestContext<Person> & { readonly db: ReadDb };

export const showSendPaper = page({
	address,
	who: planWriters,
	async show(_, context) {
		const words = sendPaperMessages[context.language];
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: planMessages[context.language].list.title, address: plansAddress }],
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					{await sendingForm(context)}
					{await stillOpen(context)}
				</>
			),
		};
	},
});

async function sendingForm({ db, actor, form, language, to, today }: Showing) {
	const words = sendPaperMessages[language];
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
				accept=".docx,.doc,.odt,.pdf,.txt,.md"
			/>
			<Actions>
				<Button>{words.button}</Button>
			</Actions>
		</Form>
	);
}

async function stillOpen({ db, actor, language, to }: Showing) {
	const words = sendPaperMessages[language];
	const open = await openReadings(db, actor.personId, mostOpen);
	if (open.length === 0) return null;
	const items = [];
	for (const { id, fileId, readAt } of open) {
		const day = readAt.toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate();
		items.push({
			address: to(readingAddress(id)),
			title: (await findFile(db, fileId))?.name ?? id,
			text: words.openOn(formatDay(day, language)),
		});
	}
	return (
		<Part id="dang-mo" title={words.open}>
			<ResultList items={items} />
		</Part>
	);
}

const body = z.string().min(1).max(120);
const needed = said(sendPaperMessages.vi.needed, sendPaperMessages.en.needed);

/** Keeps the paper and what was read in it; the person looks through it on the next page. */
export const sendPaper = action({
	address,
	who: planWriters,
	input: z.strictObject({
		co_quan: body,
		soan_thao: body,
		tep: z.instanceof(File, { message: needed }).refine(({ size }) => size > 0, needed),
	}),
	again: { address },
	limit: { times: 30, minutes: 10 },
	async run({ body: typed }, { trx, actor, clock, from, services, language }) {
		const bytes = new Uint8Array(await typed.tep.arrayBuffer());
		const bodies = { issuerBodyId: typed.co_quan, draftingBodyId: typed.soan_thao };
		const how = { clock, from, files: services.files };
		const id = await takePaper(trx, actor, { bytes, name: typed.tep.name, ...bodies }, how);
		return { redirect: readingAddress(id), notice: sendPaperMessages[language].done };
	},
});
