import { z } from "zod";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { keeperMessages } from "../../calendar/keeper-messages.ts";
import { calendarMessages } from "../../calendar/messages.ts";
import { calendarKeepers } from "../../calendar/policy.ts";
import { enterCalendarYear } from "../../commands/calendar/enter-calendar-year.ts";
import { entriesOfYear, type YearEntry } from "../../queries/calendar/calendar-entries.ts";
import { keeperAddress, keptYearAddress } from "./keep-calendar.tsx";

const statuses = ["official", "estimate", "open"] as const;

export const showKeptYear = page({
	address: keptYearAddress,
	who: calendarKeepers,
	query: z.object({ nam: z.coerce.number().int().min(2000).max(2199).optional() }),
	show: async ({ query }, { db, form, language, today, to }) => {
		const words = keeperMessages[language];
		const entries = query.nam === undefined ? [] : await entriesOfYear(db, query.nam);
		const title = query.nam === undefined ? words.yearTitleNew : words.yearTitle(query.nam);
		return {
			title,
			section: "/ban-lam-viec",
			trail: [{ label: words.title, address: keeperAddress }],
			body: (
				<>
					<Head title={title} />
					<Part title={words.saying} id="ghi">
						<YearForm
							{...{ year: query.nam ?? today.year + 1, entries, form, language, action: to(keptYearAddress) }}
						/>
					</Part>
					{entries.length > 0 ? (
						<Part title={words.history} id="lich-su">
							<History entries={entries} language={language} />
						</Part>
					) : null}
				</>
			),
		};
	},
});

export const enterKeptYear = action({
	address: keptYearAddress,
	who: calendarKeepers,
	input: z.strictObject({
		nam: z.coerce.number().int().min(2000).max(2199),
		thay: z.string().regex(/^\d*$/).optional(),
		trang_thai: z.enum(statuses),
		thong_bao: z.string().max(2000).optional(),
		ghi_chu: z.string().trim().max(500).optional(),
		ly_do: z.string().trim().min(1).max(200),
	}),
	again: { address: keptYearAddress },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const input = {
			year: body.nam,
			status: body.trang_thai,
			notices: (body.thong_bao ?? "")
				.split(/\r?\n/)
				.map((each) => each.trim())
				.filter(Boolean),
			note: body.ghi_chu || null,
			reason: body.ly_do,
			seen: body.thay ? Number(body.thay) : null,
		};
		await enterCalendarYear(trx, actor, input, { clock, from });
		return {
			redirect: `${keeperAddress}?nam=${body.nam}`,
			notice: keeperMessages[language].saved(String(body.nam)),
		};
	},
});

interface YearFormProps {
	readonly year: number;
	readonly entries: readonly YearEntry[];
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
}

function YearForm({ year, entries, form, language, action }: YearFormProps) {
	const { fields, save } = keeperMessages[language];
	const [now] = entries;
	return (
		<Form form={form} action={action}>
			<input type="hidden" name="thay" value={now ? String(now.number) : ""} />
			<Field name="nam" type="number" label={fields.year} value={String(year)} />
			<Field
				name="trang_thai"
				type="radio"
				label={fields.status}
				value={now?.status ?? "estimate"}
				options={statuses.map((status) => ({
					value: status,
					label: calendarMessages[language].statuses[status],
				}))}
			/>
			<Field
				name="thong_bao"
				type="textarea"
				label={fields.notices}
				hint={fields.sourceHint}
				value={now?.notices.join("\n") ?? ""}
				maxlength={2000}
				optional
			/>
			<Field name="ghi_chu" label={fields.note} value={now?.note ?? ""} maxlength={500} optional />
			<Field name="ly_do" label={fields.reason} hint={fields.reasonHint} maxlength={200} />
			<Actions>
				<Button>{save}</Button>
			</Actions>
		</Form>
	);
}

function History({
	entries,
	language,
}: {
	readonly entries: readonly YearEntry[];
	readonly language: Language;
}) {
	const words = keeperMessages[language];
	const said = ({ status, notices, note }: YearEntry) =>
		[calendarMessages[language].statuses[status], notices.join("; "), note ?? ""].filter(Boolean).join(". ");
	return (
		<DataTable
			caption={words.history}
			captionHidden
			columns={[
				{
					head: words.historyColumns.when,
					cell: (entry: YearEntry) => formatMoment(entry.enteredAt, language),
				},
				{ head: words.historyColumns.what, cell: said },
				{ head: words.historyColumns.why, cell: ({ reason }) => reason },
				{ head: words.historyColumns.who, cell: ({ origin }) => words.origins[origin] },
			]}
			rows={entries}
		/>
	);
}
