import { paragraph } from "./blocks.ts";
import { Citations } from "./citations.ts";
import { heading, lastLine, section, sentences } from "./content-lines.ts";
import type { Block, LaidOutPaper, Paragraph } from "./laid-out-paper.ts";
import { laidOutPaper, portrait } from "./laid-out-parts.ts";
import { layOutAppendices } from "./lay-out-appendix.ts";
import { layOutBases } from "./lay-out-bases.ts";
import { layOutClose } from "./lay-out-close.ts";
import { layOutHead } from "./lay-out-head.ts";
import { type ListStart, layOutBody } from "./lay-out-items.ts";
import { layOutStatistics } from "./lay-out-statistics.ts";
import { layOutAddressees, layOutTitle } from "./lay-out-title.ts";
import type { ReportPaper } from "./report-paper.ts";
import { lowerFirst } from "./sentence.ts";
import { reportWords } from "./words/report-words.ts";
import type { WrittenBody } from "./written-item.ts";

const symbol = { type: reportWords.symbol };
const items: ListStart = { by: "number", numbering: "outline", level: 1 };

export function layOutReport(report: ReportPaper): LaidOutPaper {
	const citations = new Citations();
	const subject = lowerFirst(report.subject);
	const issuer = report.issuer.name;
	const part = (title: string, body: WrittenBody): Paragraph[] =>
		body.length === 0 ? [] : [section(title), ...layOutBody(body, items, citations)];
	const blocks: Block[] = [
		layOutHead(report, symbol),
		...layOutTitle(reportWords.kind, report.subject),
		...layOutAddressees(report.addressees),
		...layOutBases(report.bases, citations),
		...sentences(report.introduction, citations),
		paragraph("leadIn", report.enacting ?? reportWords.enacting(issuer, subject)),
		...part(reportWords.results, report.results),
		...weaknesses(report, citations),
		...part(reportWords.nextPeriod, report.nextPeriod),
		...part(reportWords.proposals, report.proposals),
		lastLine(report.closing ?? reportWords.closing(subject, issuer)),
		layOutClose(report.recipients, report.signature),
	];
	const of = { head: report, symbol, kind: reportWords.kindInText };
	return laidOutPaper(`${reportWords.kindInText} ${subject}`, issuer, [
		portrait(blocks),
		...layOutAppendices(of, report.statistics.map(layOutStatistics)),
	]);
}

function weaknesses({ weaknesses, causes }: ReportPaper, citations: Citations): Paragraph[] {
	const parts = [
		[reportWords.weaknesses, weaknesses],
		[reportWords.causes, causes],
	] as const;
	const written = parts.filter(([, body]) => body.length > 0);
	if (written.length === 0) return [];
	return [
		section(reportWords.weaknessesAndCauses),
		...written.flatMap(([title, body]) => [heading(title), ...layOutBody(body, { by: "letter" }, citations)]),
	];
}
