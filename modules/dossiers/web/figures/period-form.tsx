import type { ReportingPeriod } from "@guong/working-calendar";
import type { z } from "zod";
import type { RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language, parseDay } from "#platform/i18n/index.ts";
import { Actions, Button, Details, Field } from "#platform/ui/index.ts";
import {
	type ChosenSpan,
	chosenSpan,
	codeOfPeriod,
	periodsToChoose,
} from "../../domain/figures/period-choice.ts";
import { figuresMessages } from "../../figures/messages.ts";
import type { spanQuery } from "./addresses.ts";

type SpanQuery = z.output<typeof spanQuery>;

export function spanOf(query: SpanQuery, { today }: Pick<RequestContext, "today">): ChosenSpan {
	const day = (typed: string) => {
		const parsed = parseDay(typed);
		return "value" in parsed ? parsed.value : null;
	};
	return chosenSpan({ code: query.ky, from: day(query.tu), to: day(query.den) }, today);
}

/** `ky=2026-11` or `tu=…&den=…`, to keep the span in links. */
export const spanInAddress = (span: ChosenSpan): string =>
	span.code
		? `ky=${span.code}`
		: new URLSearchParams({ tu: formatDay(span.from, "vi"), den: formatDay(span.to, "vi") }).toString();

function nameOfPeriod({ scheme, kind, year, number }: ReportingPeriod, language: Language): string {
	const words = figuresMessages[language].period;
	if (scheme.id !== "calendar") return words.report(year);
	if (kind === "month") return words.month(number, year);
	return kind === "quarter" ? words.quarter(number, year) : words.year(year);
}

interface PeriodFormProps {
	readonly action: string;
	readonly span: ChosenSpan;
	readonly context: Pick<RequestContext, "today" | "language">;
	readonly hidden?: Readonly<Record<string, string>>;
}

/** Choice of a calendar month, quarter or year, a reporting year, or any two days. */
export function PeriodForm({ action, span, context: { today, language }, hidden = {} }: PeriodFormProps) {
	const words = figuresMessages[language].period;
	const periods = periodsToChoose(today);
	const options = periods.map((one) => ({ value: codeOfPeriod(one), label: nameOfPeriod(one, language) }));
	const known = options.some(({ value }) => value === span.code);
	const typed = span.code === "";
	return (
		<form method="get" action={action}>
			{Object.entries(hidden).map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
			<Field
				type="select"
				name="ky"
				label={words.label}
				options={known || typed ? options : [{ value: span.code, label: span.code }, ...options]}
				empty={typed ? words.typed : false}
				value={span.code}
				optional={typed}
			/>
			<Details summary={words.typed} open={typed} inline>
				<Field
					type="date"
					name="tu"
					label={words.from}
					value={typed ? formatDay(span.from, language) : ""}
					optional
				/>
				<Field
					type="date"
					name="den"
					label={words.to}
					hint={words.hint}
					value={typed ? formatDay(span.to, language) : ""}
					optional
				/>
			</Details>
			<Actions>
				<Button kind="second">{words.show}</Button>
			</Actions>
		</form>
	);
}
