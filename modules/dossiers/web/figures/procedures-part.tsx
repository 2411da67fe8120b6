import type { Temporal } from "temporal-polyfill";
import { formatCount, formatMonth, type Language } from "#platform/i18n/index.ts";
import { DataTable, Part } from "#platform/ui/index.ts";
import { poolSmall } from "../../domain/figures/on-time.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { procedureFigures } from "../../figures/procedures-messages.ts";
import type { ProcedureTally } from "../../queries/figures/by-procedure.ts";
import { shareWords } from "./share-words.ts";

const most = 40;

interface ProceduresPartProps {
	readonly rows: readonly ProcedureTally[];
	readonly from: Temporal.PlainDate;
	readonly to: Temporal.PlainDate;
	readonly language: Language;
}

interface Line {
	readonly name: string;
	readonly sums: Omit<ProcedureTally, "procedureId" | "code" | "name" | "field" | "feeDue" | "paidOnline">;
}

/** What was asked for most, and how it went; rows of a handful of dossiers are added up without their names. */
export function ProceduresPart({ rows, from, to, language }: ProceduresPartProps) {
	const words = procedureFigures[language];
	const procedures = linesOf(rows, ({ procedureId, code, name }) => ({
		key: procedureId ?? code ?? "",
		name: name === null ? (code ?? words.unknown) : code === null ? name : `${name} (${code})`,
	}));
	const fields = linesOf(rows, ({ field }) => ({ key: field ?? "", name: field ?? words.unknownField }));
	const named = poolSmall(procedures, sizeOf);
	const ofFields = poolSmall(fields, sizeOf);
	const count = (number: number) => formatCount(number, language);
	const month = (day: Temporal.PlainDate) => formatMonth(day.toPlainYearMonth(), language);
	return (
		<Part
			id="thu-tuc"
			title={words.title}
			note={<p>{words.why}</p>}
			sub={words.whole(month(from), month(to))}
		>
			<LineTable
				caption={words.captionFields}
				head={words.field}
				lines={withPooled(ofFields.shown, ofFields.pooled, words.pooledFields)}
				language={language}
			/>
			<LineTable
				caption={words.caption}
				head={words.procedure}
				lines={withPooled(named.shown.slice(0, most), named.pooled, words.pooled)}
				language={language}
			/>
			{named.shown.length > most ? <p>{words.more(count(named.shown.length - most))}</p> : null}
		</Part>
	);

	function withPooled(
		shown: readonly Line[],
		pooled: readonly Line[],
		say: (count: string) => string,
	): readonly Line[] {
		return pooled.length === 0
			? shown
			: [...shown, { name: say(count(pooled.length)), sums: pooled.map(({ sums }) => sums).reduce(added) }];
	}
}

function LineTable(props: { caption: string; head: string; lines: readonly Line[]; language: Language }) {
	const { lines, language } = props;
	const words = figuresMessages[language];
	const count = (number: number) => formatCount(number, language);
	return (
		<DataTable
			caption={props.caption}
			narrow="fold"
			rows={lines}
			columns={[
				{ head: props.head, cell: ({ name }) => name },
				{ head: words.months.received, numeric: true, cell: ({ sums }) => count(sums.received) },
				{ head: words.months.settled, numeric: true, cell: ({ sums }) => count(sums.settled) },
				{
					head: words.months.a,
					numeric: true,
					cell: ({ sums }) =>
						shareWords({ met: sums.settledByCurrent, of: sums.settled - sums.settledWithoutDate }, language),
				},
				{
					head: words.months.b,
					numeric: true,
					cell: ({ sums }) => shareWords({ met: sums.dueCurrentMet, of: sums.dueCurrent }, language),
				},
			]}
		/>
	);
}

const sizeOf = ({ sums }: Line): number => Math.max(sums.received, sums.settled, sums.dueCurrent);

const added = (a: Line["sums"], b: Line["sums"]): Line["sums"] => ({
	received: a.received + b.received,
	settled: a.settled + b.settled,
	settledWithoutDate: a.settledWithoutDate + b.settledWithoutDate,
	settledByCurrent: a.settledByCurrent + b.settledByCurrent,
	dueCurrent: a.dueCurrent + b.dueCurrent,
	dueCurrentMet: a.dueCurrentMet + b.dueCurrentMet,
});

function linesOf(
	rows: readonly ProcedureTally[],
	called: (row: ProcedureTally) => { readonly key: string; readonly name: string },
): readonly Line[] {
	const lines = new Map<string, Line>();
	for (const row of rows) {
		const { key, name } = called(row);
		const known = lines.get(key);
		lines.set(key, known ? { name: known.name, sums: added(known.sums, row) } : { name, sums: row });
	}
	return [...lines.values()].sort((a, b) => sizeOf(b) - sizeOf(a));
}
