import { z } from "zod";
import { isAdministrator } from "#modules/accounts/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { auditTrail, type TrailQuestion, type TrailRow } from "#platform/events/audit-trail.ts";
import { typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, ButtonLink, Details, DownloadLinks, EmptyState, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { eventWords } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";
import { TrailTable } from "./trail-table.tsx";
import { placesSeenBy, readsTrail, runsInstallation } from "./who-sees-records.ts";

export const trailAddress = "/quan-tri/nhat-ky";
const rowsOnPage = 50;

const text = z.string().trim().max(200).optional().transform((typed) => typed || undefined);
const day = z.preprocess((typed) => (typed === "" ? undefined : typed), typedDay().optional());

/** What may be asked in the address, of the page and of the downloads alike. */
export const TrailQuery = z.object({
	ai: text,
	viec: text,
	"doi-tuong": text,
	tu: day,
	den: day,
	truoc: z.string().regex(/^\d{1,18}$/).optional(),
});
type TrailQuery = z.output<typeof TrailQuery>;

/** Petitions, complaints and dossiers are no administrator's business: that they happened is shown, what was in them is not. */
const citizensMatters = ["dossiers", "feedback"];

export async function questionOf(
	query: TrailQuery,
	context: RequestContext<Person> & { readonly db: ReadDb },
): Promise<TrailQuestion> {
	const { actor, db, today } = context;
	return {
		actorId: query.ai,
		what: query.viec,
		subjectId: query["doi-tuong"],
		from: query.tu,
		until: query.den,
		places: (await placesSeenBy(db, actor, today)) ?? undefined,
		withPersonal: isAdministrator(actor),
		withoutContent: citizensMatters,
	};
}

export const auditTrailPage = page({
	address: trailAddress,
	who: readsTrail,
	query: TrailQuery,
	show: async ({ query }, context) => {
		const words = recordMessages[context.language].trail;
		const question = await questionOf(query, context);
		const found = await auditTrail(context.db, question, { before: query.truoc, limit: rowsOnPage + 1 });
		const rows = found.slice(0, rowsOnPage);
		const here = (change: Readonly<Record<string, string>>) => context.to(withQuery(trailAddress, context.address, change));
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					<Head title={words.title} lede={words.lede} meta={runsInstallation(context.actor) ? undefined : words.own} />
					<Filter context={context} />
					<Part id="viec" title={words.what}>
						{rows.length === 0 ? <EmptyState title={words.none}>{words.noneNext}</EmptyState> : <TrailTable rows={rows} language={context.language} />}
						<Links items={onward(found, rows, query, here, words)} />
					</Part>
					<DownloadLinks
						items={[
							{ address: context.to(withQuery(`${trailAddress}/xuat.csv`, context.address, { truoc: "" })), label: words.csv, kind: "CSV" },
							{ address: context.to(withQuery(`${trailAddress}/xuat.json`, context.address, { truoc: "" })), label: words.json, kind: "JSON" },
							{ address: context.to("/nhat-ky/dau-niem-phong"), label: words.sealPage, kind: "SHA-256" },
						]}
					/>
				</>
			),
		};
	},
});

function onward(
	found: readonly TrailRow[],
	rows: readonly TrailRow[],
	query: TrailQuery,
	here: (change: Readonly<Record<string, string>>) => string,
	words: { readonly older: string; readonly newest: string },
) {
	const last = rows.at(-1);
	return [
		...(query.truoc ? [{ address: here({ truoc: "" }), label: words.newest }] : []),
		...(found.length > rows.length && last ? [{ address: here({ truoc: last.id }), label: words.older }] : []),
	];
}

function Filter({ context }: { readonly context: RequestContext<Person> }) {
	const words = recordMessages[context.language].trail;
	const asked = new URL(context.address, "http://localhost").searchParams;
	const typed = { ...context.form, values: { ...Object.fromEntries(asked), ...context.form.values } };
	const what = Object.entries(eventWords[context.language]).map(([value, label]) => ({ value, label }));
	const isFiltered = [...asked].some(([name, value]) => name !== "truoc" && value !== "");
	return (
		<Details summary={words.filter} open={isFiltered}>
			<Form form={typed} action={context.to(trailAddress)} method="get">
				<Field type="select" name="viec" label={words.what} options={what} empty={words.anything} optional />
				<Field type="code" name="ai" label={words.who} hint={words.whoHint} maxlength={200} optional />
				<Field type="code" name="doi-tuong" label={words.subject} maxlength={200} optional />
				<Field type="date" name="tu" label={words.from} hint={words.dayHint} width={8} optional />
				<Field type="date" name="den" label={words.until} hint={words.dayHint} width={8} optional />
				<Actions>
					<Button kind="second">{words.filter}</Button>
					<ButtonLink kind="link" address={context.to(trailAddress)}>
						{words.clear}
					</ButtonLink>
				</Actions>
			</Form>
		</Details>
	);
}

/** The same question at another address, with some of it changed; an empty value drops it. */
function withQuery(address: string, asked: string, change: Readonly<Record<string, string>>): string {
	const query = new URL(asked, "http://localhost").searchParams;
	for (const [name, value] of Object.entries(change)) query.set(name, value);
	for (const [name, value] of [...query]) if (value === "") query.delete(name);
	const text = query.toString();
	return text ? `${address}?${text}` : address;
}
