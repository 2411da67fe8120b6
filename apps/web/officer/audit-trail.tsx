import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { isAdministrator } from "#modules/accounts/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { auditTrail, type TrailQuestion, type TrailRow } from "#platform/events/audit-trail.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { parseDay } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	ButtonLink,
	Details,
	DownloadLinks,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Part,
} from "#platform/ui/index.ts";
import { trailAddress } from "./erasure-address.ts";
import { eventWords } from "./event-words.ts";
import { recordMessages } from "./record-messages.ts";
import { namesIn } from "./trail-names.ts";
import { TrailTable } from "./trail-table.tsx";
import { placesSeenBy, readsTrail, runsInstallation } from "./who-sees-records.ts";

const rowsOnPage = 50;

const text = z.string().trim().max(200).optional();

/** What may be asked in the address, of the page and of the downloads alike; days as people write them. */
export const TrailQuery = z.object({
	ai: text,
	viec: text,
	"doi-tuong": text,
	tu: text,
	den: text,
	truoc: z
		.string()
		.regex(/^\d{1,18}$/)
		.optional(),
});
type TrailQuery = z.output<typeof TrailQuery>;

/** Petitions, complaints and dossiers are no administrator's business: that they happened is shown, what was in them is not. */
export const citizensMatters = ["dossiers", "feedback"];

export async function questionOf(
	query: TrailQuery,
	context: RequestContext<Person> & { readonly db: ReadDb },
): Promise<TrailQuestion> {
	const { actor, db, today } = context;
	return {
		actorId: query.ai || undefined,
		what: query.viec || undefined,
		subjectId: query["doi-tuong"] || undefined,
		from: dayOf(query.tu),
		until: dayOf(query.den),
		places: (await placesSeenBy(db, actor, today)) ?? undefined,
		withPersonal: isAdministrator(actor),
		withoutContent: citizensMatters,
	};
}

/** A day that cannot be read does not limit what is shown; the filter says what is wrong with it. */
function dayOf(typed: string | undefined): Temporal.PlainDate | undefined {
	const parsed = typed ? parseDay(typed) : null;
	return parsed && "value" in parsed ? parsed.value : undefined;
}

function refusalOf(typed: string | undefined, language: "vi" | "en"): readonly string[] {
	const parsed = typed ? parseDay(typed) : null;
	return parsed && "problem" in parsed ? [parsed.problem.sentence(language)] : [];
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
		const names = await namesIn(context.db, rows, context.today);
		const to = runsInstallation(context.actor) ? context.to : null;
		const here = (change: Readonly<Record<string, string>>) =>
			context.to(withQuery(trailAddress, context.address, change));
		return {
			title: words.title,
			noindex: true,
			body: (
				<>
					<Head
						title={words.title}
						lede={words.lede}
						meta={runsInstallation(context.actor) ? undefined : words.own}
					/>
					<Filter context={context} query={query} />
					<Part id="da-ghi" title={words.recorded}>
						{rows.length === 0 ? (
							<EmptyState title={words.none}>{words.noneNext}</EmptyState>
						) : (
							<TrailTable {...{ rows, names, here, to }} language={context.language} />
						)}
						<Links items={onward(found, rows, query, here, words)} />
					</Part>
					<DownloadLinks
						items={[
							{
								address: context.to(withQuery(`${trailAddress}/xuat.csv`, context.address, { truoc: "" })),
								label: words.csv,
								kind: "CSV",
							},
							{
								address: context.to(withQuery(`${trailAddress}/xuat.json`, context.address, { truoc: "" })),
								label: words.json,
								kind: "JSON",
							},
						]}
					/>
					<Links items={[{ address: context.to("/nhat-ky/dau-niem-phong"), label: words.sealPage }]} />
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
		...(found.length > rows.length && last
			? [{ address: here({ truoc: last.id }), label: words.older }]
			: []),
	];
}

function Filter({
	context,
	query,
}: {
	readonly context: RequestContext<Person>;
	readonly query: TrailQuery;
}) {
	const { language } = context;
	const words = recordMessages[language].trail;
	const { truoc: _, ...asked } = query;
	const values = Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Record<
		string,
		string
	>;
	const errors = { tu: refusalOf(query.tu, language), den: refusalOf(query.den, language) };
	const typed = { ...context.form, values, errors };
	const what = Object.entries(eventWords[language]).map(([value, label]) => ({ value, label }));
	const isFiltered = Object.keys(values).length > 0;
	return (
		<Details summary={words.filter} open={isFiltered}>
			<Form form={typed} action={context.to(trailAddress)} method="get">
				<Field type="select" name="viec" label={words.what} options={what} empty={words.anything} optional />
				<Field
					type="code"
					width="full"
					name="ai"
					label={words.who}
					hint={words.whoHint}
					maxlength={200}
					optional
				/>
				<Field type="code" width="full" name="doi-tuong" label={words.subject} maxlength={200} optional />
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
