import type { Examples } from "./example.ts";

const colours = [
	["cham", "Chàm", "Indigo", "nhấn, liên kết", "accent, links"],
	["ink", "Mực", "Ink", "chữ", "text"],
	["soft", "Nhạt", "Soft", "chú thích", "notes"],
	["edge", "Viền", "Edge", "ô nhập", "borders"],
	["gach", "Gạch", "Brick", "trễ, lỗi", "late, error"],
	["nghe", "Nghệ", "Turmeric", "sắp đến hạn", "due soon"],
	["la", "Lá", "Leaf", "đã xong", "done"],
	["tint", "Giấy", "Paper", "nền phụ", "second ground"],
] as const;

export const tokenExamples: Examples = {
	id: "mau-chu",
	vi: "Màu và chữ",
	en: "Colour and type",
	why: {
		vi: "Một màu nhấn, ba màu ý nghĩa; màu không bao giờ đứng một mình. Be Vietnam Pro, hai độ đậm; bảng dùng chữ số đều bề ngang.",
		en: "One accent, three colours with a meaning, never alone. Be Vietnam Pro in two weights; figures of one width in tables.",
	},
	examples: [
		{
			id: "mau",
			vi: "Màu",
			en: "Colours",
			show: (say) => (
				<ul class="swatches">
					{colours.map(([token, vi, en, useVi, useEn]) => (
						<li>
							<svg viewBox="0 0 120 40" aria-hidden="true" focusable="false">
								<rect x="0.5" y="0.5" width="119" height="39" fill={`var(--${token})`} stroke="var(--line)" />
							</svg>
							<b>{say(vi, en)}</b> <span class="why">{say(useVi, useEn)}</span>
						</li>
					))}
				</ul>
			),
		},
		{
			id: "chu",
			vi: "Cỡ chữ",
			en: "Sizes",
			show: (say) => (
				<div class="stack">
					<p class="as-h1">Ủy ban nhân dân xã Nhữ Ỷ Ẩm</p>
					<p class="as-h2">{say("Kết quả giải quyết hồ sơ một cửa", "Results of the one-stop desk")}</p>
					<p class="lede">
						{say(
							"Năm 2024 người dân chấm 43,84 điểm, hạng 26 trên 61.",
							"In 2024 citizens gave 43.84 points, rank 26 of 61.",
						)}
					</p>
					<p>
						{say(
							"Chữ thân 17 điểm, dòng 1,6: đủ chỗ cho dấu chồng như ế, ỗ, ự, Ặ.",
							"Body 17 pixels on 1.6: room for stacked marks such as ế, ỗ, ự, Ặ.",
						)}
					</p>
					<p class="why">
						{say(
							"Chú thích 13 điểm: nguồn, giả định, ngày kiểm tra.",
							"Notes 13 pixels: source, assumption, day of checking.",
						)}
					</p>
					<p class="n">0123456789 · 1111111111 · +2,52 · −1,08</p>
				</div>
			),
		},
	],
};
