import { type Reading, readerVersion } from "@guong/admin-docs";
import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { download, findFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, Form, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { confirmReading } from "../../commands/reading/confirm-reading.ts";
import { openReading } from "../../commands/reading/open-reading.ts";
import { readAgain } from "../../commands/reading/take-paper.ts";
import { foldName } from "../../domain/body-names.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import { compared } from "../../domain/reading-choice-compared.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { type ReadingOnDesk, readingOnDesk } from "../../queries/reading/reading-on-desk.ts";
import { readingMessages } from "../../reading/messages.ts";
import { sendPaperMessages } from "../../reading/send-messages.ts";
import { findReading, laterReading } from "../../store/reading/reading.ts";
import { ofPlan, planAddress, plansAddress } from "../plan/plan-frame.ts";
import { ComparedShown } from "./compared-shown.tsx";
import { DeskShown } from "./desk-shown.tsx";
import { type Asked, deskAt, namesOnDesk } from "./open-desk.ts";
import { itemAddress, readingAddress } from "./reading-address.ts";

const address = `${plansAddress}/van-ban/:id`;
type Showing = RequestContext<Person> & { readonly db: ReadDb };

const asked = z.object({
	toi: z.string().max(120).optional().catch(undefined),
	phan: z.string().max(20).optional().catch(undefined),
	trang: z.coerce.number().int().positive().optional().catch(undefined),
	doan: z.coerce.number().int().positive().optional().catch(undefined),
});

/** The paper at the left, what was read at the right, doubts first; nothing enters the plan that was not decided. */
export const showReading = page({
	address,
	who: planWriters,
	params: ofPlan,
	query: asked,
	async show({ params, query }, context) {
		const { db, actor, today, language, to } = context;
		const { stored, places } = await openReading(db, params.id, actor, today);
		const desk = await readingOnDesk(db, stored, places.issuer.unitId, today);
		const later = await laterReading(db, stored.id);
		const words = readingMessages[language];
		const file = await findFile(db, stored.fileId);
		const title = words.title(file?.name ?? "");
		const open = openIn(desk.items);
		const closed = stored.decided !== null || later !== null;
		const day = formatDay(stored.readAt.toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate(), language);
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [
				{ label: planMessages[language].list.title, address: plansAddress },
				{ label: sendPaperMessages[language].title, address: `${plansAddress}/tu-van-ban` },
			],
			body: (
				<>
					<Head
						title={title}
						lede={closed ? null : ledeOf(desk.items, language)}
						meta={
							<>
								{words.readBy(day, stored.reader)}.{" "}
								<a href={to(readingAddress(stored.id, "/tep"))}>
									{words.file((file?.name.split(".").at(-1) ?? "").toUpperCase())}
								</a>
							</>
						}
					/>
					{stored.decided
						? decidedNotice(stored.decided, context)
						: later
							? laterNotice(later, context)
							: null}
					{await comparedWithEarlier(desk, places.issuer.unitId, context)}
					{await screen(desk, query, closed, context)}
					{closed ? null : <MakeDraft desk={desk} open={open} context={context} />}
					{later ? null : <Again desk={desk} context={context} />}
				</>
			),
		};
	},
});

const openIn = (items: readonly ReadingItem[]): number =>
	items.filter(({ state }) => state === "open").length;

/** Said before the first decision and after the last; in between the work itself stands higher on the page. */
function ledeOf(items: readonly ReadingItem[], language: Language): string | null {
	const words = readingMessages[language];
	const open = openIn(items);
	if (open === 0) return words.ledeDone;
	return open === items.length ? words.ledeOpen(open) : null;
}

async function screen(desk: ReadingOnDesk, query: Asked, closed: boolean, context: Showing) {
	const { db, today, language } = context;
	const names = await namesOnDesk(db, desk, today);
	const issuer = names.get(desk.stored.issuerBodyId) ?? "";
	const told = await deskAt(desk, query, { names, issuer, closed, context });
	return (
		<>
			{told.sheet.part === "nghi-ngo" || told.sheet.part === "dau"
				? issuerDiffers(desk.stored.reading, issuer, language)
				: null}
			<DeskShown desk={told} query={query} />
		</>
	);
}

async function comparedWithEarlier(desk: ReadingOnDesk, unitId: string, context: Showing) {
	const { db, today, language, to } = context;
	const { stored, asRead, classes } = desk;
	const earlier = stored.earlierId ? await findReading(db, stored.earlierId) : null;
	if (!earlier) return null;
	const before = await readingOnDesk(db, earlier, unitId, today);
	const names = await namesOnDesk(db, desk, today);
	return (
		<ComparedShown
			compared={compared(before.asRead, asRead)}
			how={{ names, classes, language }}
			earlier={to(readingAddress(earlier.id))}
			toItem={(key) => to(itemAddress(stored.id, key))}
			fresh={desk.acts.every(({ carried }) => carried)}
		/>
	);
}

function decidedNotice(
	{ planId, leftOut }: { readonly planId: string; readonly leftOut: readonly string[] },
	{ language, to }: Showing,
) {
	const words = readingMessages[language].decided;
	return (
		<Notice kind="ok" title={words.title}>
			<p>{words.leftOut(leftOut.length)}</p>
			<Links items={[{ address: to(planAddress(planId)), label: words.toPlan }]} />
		</Notice>
	);
}

function laterNotice(later: string, { language, to }: Showing) {
	const words = readingMessages[language].readAgain;
	return (
		<Notice kind="warn" title={words.title}>
			<Links items={[{ address: to(readingAddress(later)), label: words.to }]} />
		</Notice>
	);
}

/** A paper of another body is a slip, or a unit that took over: the person decides, but must see it. */
function issuerDiffers({ issuer: read }: Reading, issuer: string, language: Language) {
	const words = readingMessages[language].head;
	const written = read?.value.name;
	if (!written || foldName(written) === foldName(issuer)) return null;
	return (
		<Notice kind="warn" title={words.otherIssuer(written, issuer)}>
			{words.otherIssuerHelp}
		</Notice>
	);
}

interface PartOfPage {
	readonly desk: ReadingOnDesk;
	readonly context: Showing;
}

function MakeDraft({ desk, open, context: { language, to, form } }: PartOfPage & { readonly open: number }) {
	const words = readingMessages[language];
	return (
		<Part id="lap-du-thao" title={words.confirmPart}>
			<Form form={{ ...form, values: {}, errors: {} }} action={to(readingAddress(desk.stored.id))}>
				<Actions>
					<Button id="ghi-vao-du-thao" cannot={open > 0 ? words.cannot(open) : null}>
						{words.confirm}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

function Again({ desk, context: { language, to, form } }: PartOfPage) {
	const words = readingMessages[language];
	return (
		<Part id="doc-lai" title={words.again} sub={words.againHelp}>
			{desk.stored.reader === readerVersion ? null : <Notice title={words.againNewer(readerVersion)} />}
			<Form
				form={{ ...form, values: {}, errors: {} }}
				action={to(readingAddress(desk.stored.id, "/doc-lai"))}
			>
				<Actions>
					<Button kind="second">{words.again}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

export const sendReading = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({}),
	again: { address },
	async run({ params }, { trx, actor, clock, from, language }) {
		const made = await confirmReading(trx, actor, { readingId: params.id }, { clock, from });
		const notice = readingMessages[language].confirmed(made.tasks, made.leftOut);
		return { redirect: planAddress(made.planId), notice };
	},
});

export const sendReadAgain = action({
	address: `${address}/doc-lai`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({}),
	again: { address },
	limit: { times: 30, minutes: 10 },
	async run({ params }, { trx, actor, clock, from, services, language }) {
		const how = { clock, from, files: services.files };
		const { id, same } = await readAgain(trx, actor, { readingId: params.id }, how);
		const notice = same ? readingMessages[language].againSame : sendPaperMessages[language].done;
		return { redirect: readingAddress(id), notice };
	},
});

/** The paper as it was sent, for those who may decide about its reading. */
export const readingFile = page({
	address: `${address}/tep`,
	who: planWriters,
	params: ofPlan,
	async show({ params }, { db, actor, today, services }) {
		const { stored } = await openReading(db, params.id, actor, today);
		return download(db, services.files, stored.fileId, ({ id }) => id === stored.fileId);
	},
});
