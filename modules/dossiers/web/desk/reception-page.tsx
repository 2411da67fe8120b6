import { z } from "zod";
import type { BodyView } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay } from "#platform/i18n/index.ts";
import { EmptyState, Head, Links, Notice, Part, ResultList } from "#platform/ui/index.ts";
import { limitWords } from "../../desk/limit-words.ts";
import { receptionMessages } from "../../desk/reception-messages.ts";
import type { ProcedureVersion } from "../../domain/catalogue/version.ts";
import { phoneDigits } from "../../domain/life/applicant.ts";
import { deskWorkers } from "../../policy.ts";
import { versionsReceivedAt } from "../../queries/catalogue/versions.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import { filedBefore, type KnownApplicant } from "../../queries/desk/filed-before.ts";
import { findScanned } from "../../queries/desk/find-scanned.ts";
import { oftenReceived } from "../../queries/desk/often-received.ts";
import { findTicket, type StoredTicket } from "../../store/desk/tickets.ts";
import { boardAddress, dossierPage, receptionAddress, withQuery } from "./addresses.ts";
import { DeskLinks } from "./desk-links.tsx";
import { StartForm } from "./start-form.tsx";

interface Asked {
	readonly ban?: string | undefined;
	readonly q: string;
	readonly sdt: string;
	readonly phieu?: string | undefined;
}

type Context = RequestContext<Person> & { readonly db: ReadDb };

export const showReception = page({
	address: receptionAddress,
	who: deskWorkers,
	query: z.object({
		ban: z.string().max(120).optional(),
		q: z.string().max(300).catch(""),
		sdt: z.string().max(40).catch(""),
		phieu: z.uuid().optional().catch(undefined),
	}),
	show: async ({ query }, context) => {
		const { db, actor, today } = context;
		const desks = await desksOf(db, actor, today);
		const desk = chosenDesk(desks, query.ban);
		const asked = await readAsked(query, desks, context);
		if ("redirect" in asked) return asked;
		const found = asked.q.trim() === "" ? [] : await receivedHere(context, desk, asked.q);
		const known = await knownAt(context, desk, asked);
		const [only] = found;
		if (only && found.length === 1) return { redirect: formOf(desk, only, asked, known) };
		return shown({ desks, desk, asked, found, known }, context);
	},
});

/** One box for everything: a scanned code leads away, a number of the queue or a phone is put where it belongs. */
async function readAsked(
	query: Asked,
	desks: readonly BodyView[],
	{ db, today }: Context,
): Promise<Asked | { readonly redirect: string }> {
	const ids = desks.map(({ id }) => id);
	const scanned = query.q.trim() === "" ? null : await findScanned(db, ids, today, query.q);
	if (scanned?.kind === "dossier") return { redirect: dossierPage(scanned.id) };
	if (scanned?.kind === "ticket") return { ...query, q: "", phieu: scanned.id };
	if (scanned?.kind === "phone") return { ...query, q: "", sdt: scanned.phone };
	return query;
}

const receivedHere = ({ db, today }: Context, desk: BodyView, words: string) =>
	versionsReceivedAt(db, { bodyId: desk.id, day: today, words, most: 20 });

/** Opens at the first box that is still empty; when nothing is, at the button. */
function formOf(
	desk: BodyView,
	version: ProcedureVersion,
	{ sdt, phieu }: Asked,
	known: readonly KnownApplicant[],
): string {
	const chosen = { ban: desk.id, versionId: version.id, sdt, phieu: phieu ?? null };
	const box = sdt === "" ? "#o-sdt" : known.length === 1 ? "" : "#o-applicantName";
	return `${withQuery(`${receptionAddress}/moi`, chosen)}${box}`;
}

const knownAt = async (
	{ db }: Context,
	desk: BodyView,
	{ sdt }: Asked,
): Promise<readonly KnownApplicant[]> => {
	const phone = phoneDigits(sdt);
	return phone === null ? [] : filedBefore(db, desk.id, phone);
};

interface View {
	readonly desks: readonly BodyView[];
	readonly desk: BodyView;
	readonly asked: Asked;
	readonly found: readonly ProcedureVersion[];
	readonly known: readonly KnownApplicant[];
}

async function shown(view: View, context: Context) {
	const { db, today, language, to } = context;
	const { desks, desk, asked, found, known } = view;
	const words = receptionMessages[language];
	const ticket = await ticketAt(context, desk, asked.phieu);
	const often = asked.q.trim() === "" ? await oftenReceived(db, desk.id, today) : [];
	return {
		title: words.title,
		section: "/ban-lam-viec",
		noindex: true,
		trail: [{ label: desk.name, address: withQuery(boardAddress, { ban: desk.id }) }],
		body: (
			<>
				<Head kicker={desk.fullName} title={words.title} lede={words.start.lede}>
					<DeskLinks
						desks={desks}
						own={desk}
						label={words.desks}
						address={(id) => to(withQuery(receptionAddress, { ban: id }))}
					/>
				</Head>
				{ticket ? <Notice level={2} title={words.start.ticket(String(ticket.number))} /> : null}
				<StartForm desk={desk} asked={asked} waits={found.length === 0} context={context} />
				{asked.q.trim() !== "" && found.length === 0 ? (
					<EmptyState title={words.start.none(asked.q)} level={2}>
						{words.start.noneNext}
					</EmptyState>
				) : null}
				<Procedures
					id="lua-chon"
					title={words.start.found(formatCount(found.length, language))}
					versions={found}
					view={view}
					context={context}
				/>
				<KnownPart known={known} phone={asked.sdt} context={context} />
				<Procedures id="hay-nhan" title={words.start.often} versions={often} view={view} context={context} />
			</>
		),
	};
}

async function ticketAt(
	{ db }: Context,
	desk: BodyView,
	id: string | undefined,
): Promise<StoredTicket | null> {
	const ticket = id === undefined ? null : await findTicket(db, id);
	return ticket?.bodyId === desk.id ? ticket : null;
}

interface ProceduresProps {
	readonly id: string;
	readonly title: string;
	readonly versions: readonly ProcedureVersion[];
	readonly view: View;
	readonly context: Context;
}

function Procedures({ id, title, versions, view, context }: ProceduresProps) {
	const { language, to } = context;
	if (versions.length === 0) return null;
	const words = receptionMessages[language].start;
	return (
		<Part id={id} title={title}>
			<ResultList
				items={versions.map((version) => ({
					address: to(formOf(view.desk, version, view.asked, view.known)),
					title: version.nameVi,
					where: version.field,
					text: [
						version.code,
						...(version.limit ? [words.limit(limitWords(version.limit, language))] : []),
					].join(" · "),
				}))}
			/>
		</Part>
	);
}

interface KnownProps {
	readonly known: readonly KnownApplicant[];
	readonly phone: string;
	readonly context: Context;
}

function KnownPart({ known, phone, context }: KnownProps) {
	const { language, to } = context;
	if (known.length === 0) return null;
	const words = receptionMessages[language].start;
	return (
		<Part id="da-nop" title={words.known} sub={words.knownSub(phone)}>
			{known.map(({ name, dossiers }) => (
				<>
					<h3>{name}</h3>
					<Links
						items={dossiers.slice(0, 5).map(({ id, code, procedure, filedOn }) => ({
							address: to(dossierPage(id)),
							label: `${code}: ${procedure ?? ""}, ${formatDay(filedOn, language)}`,
						}))}
					/>
				</>
			))}
		</Part>
	);
}

export const receptionDesk = {
	label: { vi: receptionMessages.vi.title, en: receptionMessages.en.title },
	about: { vi: receptionMessages.vi.deskAbout, en: receptionMessages.en.deskAbout },
	address: receptionAddress,
	allows: deskWorkers.allows,
};
