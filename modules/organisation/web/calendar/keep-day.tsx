import { specialDayKinds } from "@guong/working-calendar";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatDay, formatDayWithWeekday, formatMoment, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Field, Form, Head, Notice, Part } from "#platform/ui/index.ts";
import { keeperMessages } from "../../calendar/keeper-messages.ts";
import { calendarMessages } from "../../calendar/messages.ts";
import { calendarKeepers } from "../../calendar/policy.ts";
import { readDay } from "../../calendar/read-day.ts";
import type { EnteredKind } from "../../calendar/tables.ts";
import { enterCalendarDay } from "../../commands/calendar/enter-calendar-day.ts";
import { type DayEntry, entriesOfDay } from "../../queries/calendar/calendar-entries.ts";
import { keeperAddress, keptDayAddress } from "./keep-calendar.tsx";

const kinds = [...specialDayKinds, "ordinary"] as const satisfies readonly EnteredKind[];

/** The day in the address may be typed in any way people write days. */
export const showKeptDay = page({
	address: keptDayAddress,
	who: calendarKeepers,
	query: z.object({ ngay: z.string().max(40).optional() }),
	show: async ({ query }, { db, form, language, to }) => {
		const words = keeperMessages[language];
		const day = query.ngay ? readDay(query.ngay) : null;
		const entries = day ? await entriesOfDay(db, day) : [];
		const title = day ? words.dayTitle(formatDay(day, language)) : words.dayTitleNew;
		return {
			title,
			section: "/ban-lam-viec",
			trail: [{ label: words.title, address: keeperAddress }],
			body: (
				<>
					<Head title={title} lede={day ? nowOf(entries, language) : undefined} />
					{day ? (
						<>
							<Part title={words.saying} id="ghi">
								<DayForm {...{ day, entries, form, language, action: to(keptDayAddress) }} />
							</Part>
							<Part title={words.history} id="lich-su">
								<History entries={entries} language={language} />
							</Part>
						</>
					) : (
						<AskDay {...{ form, language, typed: query.ngay ?? null, action: to(keptDayAddress) }} />
					)}
				</>
			),
		};
	},
});

const day = z
	.string()
	.max(40)
	.transform((text, context) => {
		const found = readDay(text);
		if (found) return found;
		context.addIssue({ code: "invalid_format", format: "date", input: text });
		return z.NEVER;
	});
const line = z.string().trim().min(1).max(200);
const optionalLine = z
	.string()
	.trim()
	.max(500)
	.optional()
	.transform((text) => text || null);

export const enterKeptDay = action({
	address: keptDayAddress,
	who: calendarKeepers,
	input: z.strictObject({
		ngay: day,
		thay: z.string().regex(/^\d*$/).optional(),
		loai: z.enum(kinds),
		thay_cho: z
			.union([z.literal("").transform(() => null), day])
			.optional()
			.transform((found) => found ?? null),
		dip: line,
		dip_en: line,
		can_cu: optionalLine,
		ghi_chu: optionalLine,
		ly_do: line,
	}),
	again: { address: keptDayAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const input = {
			day: body.ngay,
			kind: body.loai,
			inPlaceOf: body.thay_cho,
			name: { vi: body.dip, en: body.dip_en },
			source: body.can_cu,
			note: body.ghi_chu,
			reason: body.ly_do,
			seen: body.thay ? Number(body.thay) : null,
		};
		await enterCalendarDay(trx, actor, input, { clock, from });
		return {
			redirect: `${keeperAddress}?nam=${body.ngay.year}`,
			notice: keeperMessages[language].saved(formatDay(body.ngay, language)),
		};
	},
});

interface AskProps {
	readonly form: FormState;
	readonly language: Language;
	readonly typed: string | null;
	readonly action: string;
}

function AskDay({ form, language, typed, action }: AskProps) {
	const words = keeperMessages[language];
	const errors = typed === null ? {} : { ngay: [words.noDay(typed)] };
	const state: FormState = { ...form, values: { ngay: typed ?? "" }, errors };
	return (
		<Form method="get" form={state} action={action}>
			<Field name="ngay" type="date" label={words.fields.day} hint={words.fields.dayHint} />
			<Actions>
				<Button>{words.open}</Button>
			</Actions>
		</Form>
	);
}

interface DayFormProps {
	readonly day: Temporal.PlainDate;
	readonly entries: readonly DayEntry[];
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
}

function DayForm({ day, entries, form, language, action }: DayFormProps) {
	const { fields, save } = keeperMessages[language];
	const words = calendarMessages[language];
	const [now] = entries;
	const partner = now?.inPlaceOf ? formatDay(now.inPlaceOf, "vi") : "";
	return (
		<Form form={form} action={action}>
			<input type="hidden" name="ngay" value={day.toString()} />
			<input type="hidden" name="thay" value={now ? String(now.number) : ""} />
			<Field
				name="loai"
				type="radio"
				label={fields.kind}
				value={now?.kind ?? "open"}
				options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
			/>
			<Field
				name="thay_cho"
				type="date"
				label={fields.inPlaceOf}
				hint={fields.inPlaceOfHint}
				value={partner}
				optional
			/>
			<Field name="dip" label={fields.nameVi} value={now?.name.vi ?? ""} maxlength={200} />
			<Field name="dip_en" label={fields.nameEn} value={now?.name.en ?? ""} maxlength={200} />
			<Field
				name="can_cu"
				label={fields.source}
				hint={fields.sourceHint}
				value={now?.source ?? ""}
				maxlength={500}
				optional
			/>
			<Field
				name="ghi_chu"
				type="textarea"
				rows={2}
				label={fields.note}
				value={now?.note ?? ""}
				maxlength={500}
				optional
			/>
			<Field name="ly_do" label={fields.reason} hint={fields.reasonHint} maxlength={200} />
			<Actions>
				<Button>{save}</Button>
			</Actions>
		</Form>
	);
}

function nowOf([now]: readonly DayEntry[], language: Language): string {
	const words = keeperMessages[language];
	if (!now || now.kind === "ordinary") return words.nothingNow;
	return words.now(`${calendarMessages[language].kinds[now.kind]}, ${now.name[language]}`);
}

/** Old values stay visible after a correction. */
function History({
	entries,
	language,
}: {
	readonly entries: readonly DayEntry[];
	readonly language: Language;
}) {
	const words = keeperMessages[language];
	const content = ({ kind, name, inPlaceOf, source }: DayEntry) => {
		const beside = inPlaceOf ? ` (${formatDayWithWeekday(inPlaceOf, language)})` : "";
		const paper = source ? `. ${source}` : "";
		return `${calendarMessages[language].kinds[kind]}${beside}, ${name[language]}${paper}`;
	};
	if (entries.length === 0) return <Notice title={words.historyEmpty} />;
	return (
		<DataTable
			caption={words.history}
			captionHidden
			columns={[
				{
					head: words.historyColumns.when,
					cell: (entry: DayEntry) => formatMoment(entry.enteredAt, language),
				},
				{ head: words.historyColumns.what, cell: content },
				{ head: words.historyColumns.why, cell: ({ reason }) => reason },
				{ head: words.historyColumns.who, cell: ({ origin }) => words.origins[origin] },
			]}
			rows={entries}
		/>
	);
}
