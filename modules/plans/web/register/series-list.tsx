import { z } from "zod";
import { type BodyView, bodiesOf } from "#modules/organisation/index.ts";
import { timeZone } from "#platform/clock/clock.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language, typedCount } from "#platform/i18n/index.ts";
import { type Series, seriesOf } from "#platform/series/find-series.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { openNumberSeries } from "../../commands/register/keep-series.ts";
import { allKinds, seriesKinds } from "../../domain/number-series.ts";
import { paperKindNames } from "../../domain/paper-name.ts";
import { planMessages } from "../../plan/messages.ts";
import { keepsRegisterOf, planWriters } from "../../policy.ts";
import { bodyPlaces } from "../../queries/places.ts";
import { registerMessages } from "../../register/messages.ts";
import { unitsOfWork } from "../plan/begin-plan.tsx";
import { plansAddress } from "../plan/plan-frame.ts";

export const seriesAddress = "/day-so-van-ban";

/** Bodies whose register the person keeps. */
export async function bodiesOfClerk(
	db: ReadDb,
	{ actor, today }: Pick<RequestContext<Person>, "actor" | "today">,
): Promise<readonly BodyView[]> {
	const bodies = [...(await bodiesOf(db, unitsOfWork(actor), today)).values()].flat();
	const places = await bodyPlaces(
		db,
		bodies.map(({ id }) => id),
		today,
	);
	return bodies.filter(({ id }) => {
		const place = places.get(id);
		return place !== undefined && keepsRegisterOf(actor, place);
	});
}

/** "Kế hoạch, năm 2026" */
export function seriesName({ kind, year }: Pick<Series, "kind" | "year">, language: Language): string {
	const words = registerMessages[language];
	const known = seriesKinds.find((each) => each === kind);
	const name = known === undefined || known === allKinds ? words.allKinds : paperKindNames[known][language];
	return words.name(name, year);
}

export const stateOfSeries = ({ closed }: Series, language: Language): string => {
	const words = registerMessages[language];
	if (closed === null) return words.open;
	return words.closed(formatDay(closed.at.toZonedDateTimeISO(timeZone).toPlainDate(), language));
};

export const showSeriesList = page({
	address: seriesAddress,
	who: planWriters,
	async show(_, context) {
		const { db, language, to } = context;
		const words = registerMessages[language];
		const bodies = await bodiesOfClerk(db, context);
		const names = new Map(bodies.map((body) => [body.id, nameOf(body, language)]));
		const series = await seriesOf(db, [...names.keys()]);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: planMessages[language].list.title, address: plansAddress }],
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Part id="cac-day" title={words.list} sub={words.basis}>
						<DataTable
							caption={words.list}
							captionHidden
							columns={[
								{
									head: words.heads.series,
									namesRow: true,
									cell: (each) => (
										<a href={to(`${seriesAddress}/${each.id}`)}>{seriesName(each, language)}</a>
									),
								},
								{ head: words.heads.body, cell: (each) => names.get(each.owner) ?? "" },
								{ head: words.heads.first, cell: (each) => each.first, numeric: true },
								{
									head: words.heads.next,
									cell: (each) => (each.closed === null ? each.next : ""),
									numeric: true,
								},
								{ head: words.heads.state, cell: (each) => stateOfSeries(each, language) },
							]}
							rows={series}
							empty={
								<EmptyState title={bodies.length === 0 ? words.noBody : words.none}>
									{bodies.length === 0 ? words.noBodyHelp : words.noneHelp}
								</EmptyState>
							}
						/>
					</Part>
					{bodies.length === 0 ? null : <OpenForm bodies={bodies} context={context} />}
				</>
			),
		};
	},
});

const nameOf = (body: BodyView, language: Language): string =>
	language === "en" ? body.fullNameEn : body.fullName;

interface OpenFormProps {
	readonly bodies: readonly BodyView[];
	readonly context: RequestContext<Person>;
}

function OpenForm({ bodies, context: { actor, form, language, to, today } }: OpenFormProps) {
	const words = registerMessages[language];
	const own = actor.posts.find(({ bodyId }) => bodyId !== null)?.bodyId;
	const committee = bodies.find(({ kind }) => kind === "committee")?.id;
	return (
		<Part id="mo" title={words.openTitle}>
			<Form form={form} action={to(seriesAddress)}>
				<Field
					type="select"
					name="co_quan"
					label={words.body}
					options={bodies.map((body) => ({ value: body.id, label: nameOf(body, language) }))}
					value={committee ?? own ?? ""}
				/>
				<Field
					type="select"
					name="loai"
					label={words.kind}
					hint={words.kindHint}
					options={seriesKinds.map((kind) => ({
						value: kind,
						label: kind === allKinds ? words.allKinds : paperKindNames[kind][language],
					}))}
					value="KH"
					empty={false}
				/>
				<Field
					type="number"
					name="nam"
					width={2}
					keypad="numeric"
					label={words.year}
					value={String(today.year)}
				/>
				<Field
					type="number"
					name="bat_dau"
					width={2}
					keypad="numeric"
					label={words.first}
					hint={words.firstHint}
				/>
				<Actions>
					<Button>{words.openButton}</Button>
				</Actions>
			</Form>
		</Part>
	);
}

export const sendOpenSeries = action({
	address: seriesAddress,
	who: planWriters,
	input: z.strictObject({
		co_quan: z.string().min(1).max(200),
		loai: z.enum(seriesKinds),
		nam: z.coerce.number().int().min(2000).max(2100),
		bat_dau: typedCount().pipe(z.number().int().min(1).max(1_000_000)),
	}),
	again: { address: seriesAddress },
	async run({ body }, { trx, actor, clock, from, language }) {
		const series = { bodyId: body.co_quan, kind: body.loai, year: body.nam, first: body.bat_dau };
		const id = await openNumberSeries(trx, actor, series, { clock, from });
		return { redirect: `${seriesAddress}/${id}`, notice: registerMessages[language].opened };
	},
});
