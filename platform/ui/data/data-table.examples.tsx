import { formatChange, formatCount, formatMissing, formatPoints } from "#platform/i18n/index.ts";
import type { Language } from "#platform/i18n/messages.ts";
import type { Examples, Say } from "../gallery/example.ts";
import { StateMark } from "../marks/state-mark.tsx";
import type { WorkState } from "../marks/state-shapes.tsx";
import { EmptyState } from "../notices/empty-state.tsx";
import { type Column, DataTable } from "./data-table.tsx";

interface Province {
	readonly name: string;
	readonly points: string | null;
	readonly change: string | null;
}

const provinces: readonly Province[] = [
	{ name: "Tây Ninh", points: "47.35", change: "8.11" },
	{ name: "Đồng Tháp", points: "43.84", change: "2.52" },
	{ name: "Kiên Giang", points: "39.91", change: "-1.08" },
	{ name: "Vĩnh Phúc", points: null, change: null },
];

function rankingColumns(say: Say, language: Language): readonly Column<Province>[] {
	const missing = formatMissing("not-published", language);
	return [
		{ head: say("Tỉnh", "Province"), cell: (p) => p.name, sort: { address: "#bang", now: "none" } },
		{
			head: say("Điểm 2024", "Points 2024"),
			numeric: true,
			cell: (p) => (p.points ? formatPoints(p.points, language) : missing),
			sort: { address: "#bang", now: "descending" },
		},
		{
			head: say("So với 2023", "Against 2023"),
			numeric: true,
			cell: (p) => (p.change ? formatChange(p.change, language) : missing),
			sort: { address: "#bang", now: "none" },
		},
	];
}

interface Task {
	readonly what: string;
	readonly lead: string;
	readonly due: string;
	readonly state: WorkState;
	readonly more: string;
}

function tasks(say: Say): readonly Task[] {
	return [
		{
			what: say(
				"Niêm yết danh sách hộ nghèo, hộ cận nghèo",
				"Post the list of poor and near-poor households",
			),
			lead: "Phòng Văn hóa – Xã hội",
			due: "16/11/2026",
			state: "late-still",
			more: say("Trễ 6 ngày", "6 days late"),
		},
		{
			what: say("Niêm yết thu, chi ngân sách xã", "Post the commune's budget"),
			lead: "Phòng Kinh tế",
			due: "10/10/2026",
			state: "done",
			more: say("Xong 08/10/2026", "Done 08/10/2026"),
		},
	];
}

function taskColumns(say: Say): readonly Column<Task>[] {
	return [
		{ head: say("Việc đã hứa", "Promise"), cell: (task) => <a href="#bang">{task.what}</a> },
		{ head: say("Phụ trách", "Lead"), cell: (task) => task.lead },
		{ head: say("Hạn", "Due"), numeric: true, cell: (task) => task.due },
		{
			head: say("Đến nay", "So far"),
			bare: true,
			cell: (task) => (
				<>
					<StateMark state={task.state} />
					<small>{task.more}</small>
				</>
			),
		},
	];
}

export const tableExamples: Examples = {
	id: "bang",
	vi: "Bảng",
	en: "Tables",
	why: {
		vi: "Chữ bên trái, số bên phải, mỗi cột một số chữ số thập phân. Có thành phần thì có tổng. Đơn vị của mình in đậm.",
		en: "Text left, figures right, one number of decimals a column. Where there are parts there is a sum. Our own unit is bold.",
	},
	examples: [
		{
			id: "xep-hang",
			vi: "So sánh theo cột: trên điện thoại bảng tự cuộn ngang",
			en: "Compared down a column: on a phone the table scrolls by itself",
			show: (say, language) => (
				<DataTable
					caption={say("PAPI 2024, bốn tỉnh", "PAPI 2024, four provinces")}
					columns={rankingColumns(say, language)}
					rows={provinces}
					own={(p) => p.name === "Đồng Tháp"}
					narrow="scroll"
					csv="#bang"
				/>
			),
		},
		{
			id: "cong-viec",
			vi: "Từng dòng một: trên điện thoại mỗi dòng thành một đoạn",
			en: "Row by row: on a phone each row becomes a paragraph",
			show: (say) => (
				<DataTable
					caption={say("Việc đã hứa", "Promises")}
					captionHidden
					columns={taskColumns(say)}
					rows={tasks(say)}
				/>
			),
		},
		{
			id: "tong",
			vi: "Có tổng",
			en: "With a sum",
			show: (say, language) => (
				<DataTable
					caption={say("Hồ sơ một cửa, tháng 10/2026", "One-stop dossiers, October 2026")}
					columns={[
						{ head: say("Kết quả", "Result"), cell: (row: readonly [string, number]) => row[0] },
						{
							head: say("Số hồ sơ", "Dossiers"),
							numeric: true,
							cell: (row) => formatCount(row[1], language),
						},
					]}
					rows={[
						[say("Đúng hạn", "On time"), 1532],
						[say("Trễ hạn", "Late"), 21],
					]}
					sum={[say("Đã giải quyết", "Settled"), formatCount(1553, language)]}
				/>
			),
		},
		{
			id: "rong",
			vi: "Không có dòng nào",
			en: "Without rows",
			show: (say) => (
				<DataTable
					caption={say("Hồ sơ", "Dossiers")}
					columns={[{ head: "—", cell: () => null }]}
					rows={[]}
					empty={
						<EmptyState
							title={say("Chưa có hồ sơ nào trong tháng 11/2026", "No dossiers in November 2026 yet")}
						>
							{say(
								"Số liệu của xã được nhập mỗi đêm; lần cuối 22/11/2026 lúc 02.10.",
								"The commune's figures come in every night; last on 22 November 2026 at 02:10.",
							)}
						</EmptyState>
					}
				/>
			),
		},
	],
};
