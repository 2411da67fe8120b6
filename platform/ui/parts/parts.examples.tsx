import { Temporal } from "temporal-polyfill";
import type { Examples } from "../gallery/example.ts";
import { Illustrative } from "../marks/marks.tsx";
import { Details } from "./details.tsx";
import { Facts } from "./facts.tsx";
import { DownloadLinks, Links } from "./links.tsx";
import { Terms } from "./terms.tsx";
import { Timeline } from "./timeline.tsx";

const day = (text: string) => Temporal.PlainDate.from(text);

export const partExamples: Examples = {
	id: "phan-trang",
	vi: "Phần của trang",
	en: "Parts of a page",
	why: {
		vi: "Câu trước, con số sau, nguồn và giả định ở bên cạnh. Kẻ ngang thay cho khung.",
		en: "The sentence first, the figure next, source and assumption beside it. Rules instead of boxes.",
	},
	examples: [
		{
			id: "so-chinh",
			vi: "Số chính",
			en: "Key figures",
			show: (say) => (
				<Facts
					items={[
						{
							label: say("Việc đã hứa năm 2026", "Promised in 2026"),
							value: "14",
							why: say("trong 1 kế hoạch còn hiệu lực", "in 1 plan in force"),
						},
						{
							label: say("Xếp hạng PAPI 2024", "PAPI rank 2024"),
							value: "26",
							beside: say("trên 61", "of 61"),
							why: say("2 tỉnh không công bố", "2 provinces not published"),
						},
						{ label: say("Đang trễ", "Late"), value: "3", late: true, why: <Illustrative /> },
						{
							label: say("Tỷ lệ đúng hạn", "On time"),
							value: say("quá ít để nói", "too few to say"),
							word: true,
							why: say("11 hồ sơ; cần ít nhất 20", "11 dossiers; at least 20 are needed"),
						},
					]}
				/>
			),
		},
		{
			id: "thuoc-tinh",
			vi: "Thuộc tính",
			en: "Attributes",
			show: (say) => (
				<Terms
					items={[
						{ term: say("Mã đơn vị", "Code"), is: <span class="n">06436</span> },
						{ term: say("Thuộc", "Belongs to"), is: <a href="#phan-trang">Lạng Sơn</a> },
						{
							term: say("Căn cứ", "Legal base"),
							is: say(
								"Nghị quyết 1672/NQ-UBTVQH15, Điều 1 khoản 48",
								"Resolution 1672/NQ-UBTVQH15, Article 1(48)",
							),
						},
					]}
				/>
			),
		},
		{
			id: "dong-thoi-gian",
			vi: "Dòng thời gian",
			en: "Timeline",
			show: (say) => (
				<Timeline
					events={[
						{
							day: day("2026-11-18"),
							time: "09.41",
							state: "done",
							what: say("Chủ tịch duyệt báo cáo", "The chairman approves the report"),
						},
						{
							day: day("2026-11-16"),
							state: "returned",
							what: say("Trả lại: “Thiếu thôn Đồng Tiến”", "Returned: “Thôn Đồng Tiến is missing”"),
						},
						{
							day: day("2026-11-13"),
							state: "on-track",
							what: say("Báo cáo 7 trên 9 thôn", "Report on 7 of 9 hamlets"),
						},
					]}
				/>
			),
		},
		{
			id: "mo-ra",
			vi: "Mở ra xem",
			en: "To be opened",
			show: (say) => (
				<>
					<Details summary={say("Cách tính", "How it is counted")}>
						<p>{say("Đúng hạn chia cho số đã đến hạn.", "On time divided by those due.")}</p>
					</Details>
					<Details summary={say("Đang mở", "Open")} open>
						<p>{say("Khi in, phần này luôn hiện.", "On paper this is always shown.")}</p>
					</Details>
				</>
			),
		},
		{
			id: "lien-ket",
			vi: "Liên kết và tải về",
			en: "Links and downloads",
			show: (say) => (
				<>
					<Links
						label={say("Trong trang này", "On this page")}
						items={[
							{ address: "#nut", label: say("Nút", "Buttons") },
							{ address: "#bang", label: say("Bảng", "Tables") },
							{ address: "#thong-bao", label: say("Thông báo", "Notices") },
						]}
					/>
					<DownloadLinks
						items={[
							{ address: "#phan-trang", label: say("Tải bảng", "Table"), kind: "CSV, 12 kB" },
							{ address: "#phan-trang", label: say("Tải bảng", "Table"), kind: "XLSX, 18 kB" },
						]}
					/>
				</>
			),
		},
	],
};
