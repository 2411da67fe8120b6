import { Pager } from "../data/pager.tsx";
import { ResultList } from "../data/result-list.tsx";
import type { Examples } from "../gallery/example.ts";
import { SearchBox } from "./search-box.tsx";

export const searchExamples: Examples = {
	id: "tim",
	vi: "Tìm và kết quả",
	en: "Search and results",
	why: {
		vi: "Gõ có dấu hay không dấu, tên cũ hay mới. Mỗi kết quả nói đủ để phân biệt với nơi trùng tên.",
		en: "With or without tone marks, old name or new. Each result says enough to tell it from its namesakes.",
	},
	examples: [
		{
			id: "o-tim",
			vi: "Ô tìm",
			en: "Search box",
			show: (say) => (
				<SearchBox
					action="#tim"
					label={say("Tìm xã, phường, tỉnh, thành phố", "Find a commune, ward, province or city")}
					hint={say(
						"Gõ có dấu hoặc không dấu, tên cũ hoặc tên mới đều được.",
						"With or without tone marks, old names or new.",
					)}
					examples={[
						{ label: "xa thanh son", address: "#tim" },
						{ label: "huyen long phu", address: "#tim" },
					]}
				/>
			),
		},
		{
			id: "ket-qua",
			vi: "Kết quả",
			en: "Results",
			show: (say) => (
				<>
					<ResultList
						items={[
							{
								address: "#tim",
								title: "Huyện Long Phú",
								where: "Sóc Trăng",
								text: say(
									"Không còn từ 1/7/2025. Các xã nay thuộc Long Phú, Nhơn Mỹ, Đại Ngãi, Trường Khánh và Tân Thạnh, thành phố Cần Thơ.",
									"Gone since 1 July 2025. Its communes now belong to Long Phú, Nhơn Mỹ, Đại Ngãi, Trường Khánh and Tân Thạnh, Cần Thơ.",
								),
							},
							{
								address: "#tim",
								title: "Xã Long Phú",
								where: say("thành phố Cần Thơ", "Cần Thơ"),
								text: say("Có từ 1/7/2025", "Since 1 July 2025"),
							},
						]}
					/>
					<Pager page={2} pages={9} address={(page) => `#tim-${page}`} />
				</>
			),
		},
	],
};
