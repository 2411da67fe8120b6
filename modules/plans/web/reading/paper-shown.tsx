import type { Child } from "hono/jsx";
import type { Language } from "#platform/i18n/index.ts";
import { Pager } from "#platform/ui/index.ts";
import type { ReadingItem } from "../../domain/reading-choice.ts";
import type { PaperBlock, Stretch } from "../../domain/reading-choice-paper.ts";
import { standsInside, stretchesOf } from "../../domain/reading-choice-paper.ts";
import { readingMessages } from "../../reading/messages.ts";
import { itemName, shortItemName } from "./item-name.ts";

interface Props {
	readonly text: string;
	/** the pages of the paper, and which of them is open, from 0 */
	readonly chunks: readonly (readonly PaperBlock[])[];
	readonly open: number;
	readonly items: readonly ReadingItem[];
	readonly toItem: (key: string) => string;
	readonly toChunk: (chunk: number) => string;
	readonly language: Language;
}

/** The paper in its own words; what was read in it is marked, and leads to the item that was made of it. */
export function PaperShown(props: Props) {
	const { chunks, open, toChunk, language } = props;
	const words = readingMessages[language];
	return (
		<section class="desk-paper" aria-labelledby="van-ban-h" tabindex={0} data-van-ban>
			<h2 id="van-ban-h">{words.paper}</h2>
			{chunks.length > 1 ? <p class="why">{words.paperPage(open + 1, chunks.length)}</p> : null}
			<div class="desk-sheet" lang="vi">
				{(chunks[open] ?? []).map((block) =>
					block.kind === "line" ? (
						<Line block={block} props={props} />
					) : (
						<DrawnTable block={block} props={props} />
					),
				)}
			</div>
			<Pager page={open + 1} pages={chunks.length} address={(page) => toChunk(page - 1)} />
		</section>
	);
}

type LineBlock = Extract<PaperBlock, { kind: "line" }>;
type TableBlock = Extract<PaperBlock, { kind: "table" }>;
interface BlockProps<Block> {
	readonly block: Block;
	readonly props: Props;
}

function Line({ block: { span }, props }: BlockProps<LineBlock>) {
	const line = props.text.slice(...span);
	// headings of such papers stand in capitals; "chữ" with marks has them too
	const isHead = line === line.toUpperCase() && /\p{L}{2}/u.test(line);
	const inside = <Marked span={span} props={props} />;
	return <p>{isHead ? <b>{inside}</b> : inside}</p>;
}

function DrawnTable({ block: { rows }, props }: BlockProps<TableBlock>) {
	return (
		<table>
			<tbody>
				{rows.map((row) => (
					<tr>
						{row.map((cell) => (
							<td
								colspan={cell.columns > 1 ? cell.columns : undefined}
								rowspan={cell.rows > 1 ? cell.rows : undefined}
							>
								{cell.spans.map((span, index) => (
									<>
										{index > 0 ? <br /> : null}
										<Marked span={span} props={props} />
									</>
								))}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

interface MarkedProps {
	readonly span: readonly [number, number];
	readonly props: Props;
	/** set inside the mark of another item */
	readonly inside?: boolean;
}

/** Tasks, targets, bases first; inside them and between them what is doubted and the names that are asked for. */
function Marked({ span, props, inside = false }: MarkedProps) {
	const items = props.items.filter((item) => standsInside(item) === inside);
	const within = (stretch: Stretch): Child =>
		inside ? props.text.slice(...stretch.span) : <Marked span={stretch.span} props={props} inside />;
	return (
		<>
			{stretchesOf(props.text, span, items).map((stretch) =>
				stretch.keys.length === 0 ? (
					within(stretch)
				) : (
					<MarkOf stretch={stretch} props={props}>
						{within(stretch)}
					</MarkOf>
				),
			)}
		</>
	);
}

const looks = { open: undefined, taken: "taken", dropped: "dropped", doubted: "doubted" } as const;

interface MarkProps {
	readonly stretch: Stretch;
	readonly props: Props;
	readonly children?: Child;
}

function MarkOf({ stretch, props, children }: MarkProps): Child {
	const { keys, begins, state, inWord } = stretch;
	const [first, ...others] = begins;
	const links = begins.map((key) => <BackLink itemKey={key} props={props} />);
	return (
		<>
			{others.map((key) => (
				<span id={`cho-${key}`} />
			))}
			{inWord ? null : links}
			<mark
				id={first ? `cho-${first}` : undefined}
				class={state ? looks[state] : undefined}
				data-cho={keys.join(" ")}
			>
				{children}
			</mark>
			{inWord ? links : null}
		</>
	);
}

function BackLink({ itemKey, props }: { readonly itemKey: string; readonly props: Props }) {
	const item = props.items.find(({ key }) => key === itemKey);
	const name = item && shortItemName(item);
	if (!item || !name) return null;
	return (
		<sup>
			<a href={props.toItem(itemKey)}>
				<span class="vh">{readingMessages[props.language].toItem(itemName(item, props.language))} </span>
				{name}
			</a>
		</sup>
	);
}
