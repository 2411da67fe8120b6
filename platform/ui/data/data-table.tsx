import type { Child } from "hono/jsx";
import { useFace } from "../face.tsx";
import { SortableHead, type SortState } from "./sortable-head.tsx";

export interface Column<Row> {
	readonly head: string;
	readonly cell: (row: Row) => Child;
	/** figures: right-aligned, one width per digit */
	readonly numeric?: boolean;
	/** this cell names its row; the first column does unless another says so */
	readonly namesRow?: boolean;
	/** on a phone the cell stands without its head in front */
	readonly bare?: boolean;
	/** makes the head a link: address of the page sorted by this column, and how it is sorted now */
	readonly sort?: { readonly address: string; readonly now: SortState };
}

export interface DataTableProps<Row> {
	readonly caption: Child;
	/** the caption is only for screen readers, because a heading just above says the same */
	readonly captionHidden?: boolean;
	readonly columns: readonly Column<Row>[];
	readonly rows: readonly Row[];
	/** our own unit: bold, never by colour alone */
	readonly own?: (row: Row) => boolean;
	/** one cell per column; always given when the parts are */
	readonly sum?: readonly Child[];
	/** phone: each row a small paragraph, or (compared down a column) the table scrolls by itself */
	readonly narrow?: "fold" | "scroll";
	/** name of the scrolling region when the caption is not plain text */
	readonly label?: string;
	readonly csv?: string;
	/** what stands there instead when there are no rows */
	readonly empty?: Child;
}

/** A real table: caption, scope, figures right, own row bold, sum below. */
export function DataTable<Row>(props: DataTableProps<Row>) {
	const { words } = useFace();
	if (props.rows.length === 0 && props.empty) return <>{props.empty}</>;
	const csv = props.csv ? (
		<p class="source">
			<a href={props.csv} download>
				{words.table.csv}
			</a>
		</p>
	) : null;
	if (props.narrow !== "scroll") {
		return (
			<>
				<Table {...props} />
				{csv}
			</>
		);
	}
	const label = words.table.region(props.label ?? (typeof props.caption === "string" ? props.caption : ""));
	return (
		<>
			{/* a region that scrolls must be reachable by keyboard */}
			<section class="scroll" tabindex={0} aria-label={label}>
				<Table {...props} />
			</section>
			{csv}
		</>
	);
}

function Table<Row>(props: DataTableProps<Row>) {
	const fold = props.narrow !== "scroll";
	const names = Math.max(
		0,
		props.columns.findIndex((column) => column.namesRow),
	);
	// a folded table is laid out as blocks, which makes some browsers forget that it is a table
	const role = (name: string) => (fold ? name : undefined);
	return (
		<table class={tableLook(fold, props.columns)} role={role("table")}>
			<caption class={props.captionHidden ? "vh" : undefined}>{props.caption}</caption>
			<thead role={role("rowgroup")}>
				<tr role={role("row")}>
					{props.columns.map((column) => (
						<SortableHead
							head={column.head}
							numeric={column.numeric}
							sort={column.sort}
							role={role("columnheader")}
						/>
					))}
				</tr>
			</thead>
			<tbody role={role("rowgroup")}>
				{props.rows.map((row) => (
					<TableRow
						columns={props.columns}
						cells={props.columns.map((column) => column.cell(row))}
						names={names}
						kind={props.own?.(row) ? "own" : undefined}
						fold={fold}
					/>
				))}
			</tbody>
			{props.sum ? (
				<tfoot role={role("rowgroup")}>
					<TableRow columns={props.columns} cells={props.sum} names={names} kind="sum" fold={fold} />
				</tfoot>
			) : null}
		</table>
	);
}

/** Names with their figures stay together; words need the whole width. */
function tableLook<Row>(fold: boolean, columns: readonly Column<Row>[]): string {
	const figures = columns.length <= 4 && columns.slice(1).every((column) => column.numeric);
	return ["data", fold ? "fold" : "", figures || columns.length <= 2 ? "slim" : ""].filter(Boolean).join(" ");
}

interface TableRowProps<Row> {
	readonly columns: readonly Column<Row>[];
	readonly cells: readonly Child[];
	readonly names: number;
	readonly kind: string | undefined;
	readonly fold: boolean;
}

function TableRow<Row>({ columns, cells, names, kind, fold }: TableRowProps<Row>) {
	return (
		<tr class={kind} role={fold ? "row" : undefined}>
			{columns.map((column, index) => {
				const numeric = column.numeric ? "n" : "";
				if (index === names) {
					return (
						<th scope="row" class={numeric || undefined} role={fold ? "rowheader" : undefined}>
							{cells[index]}
						</th>
					);
				}
				const look = [numeric, column.bare ? "bare" : ""].filter(Boolean).join(" ");
				return (
					<td
						class={look || undefined}
						role={fold ? "cell" : undefined}
						data-l={fold ? column.head : undefined}
					>
						{cells[index]}
					</td>
				);
			})}
		</tr>
	);
}
