import { defineMessages } from "#platform/i18n/messages.ts";

/** Words of the target workbench. */
export const targetMessages = defineMessages(
	{
		title: (index: string, name: string, year: number) => `Mục tiêu ${index} ${year} của ${name}`,
		trail: (index: string) => `Mục tiêu ${index}`,
		untouched:
			"Nhập mục tiêu của tổng và từng nội dung. Trang này cộng lại, so với mức cao nhất, và đếm xem đã bao nhiêu lần có tỉnh tăng được từng ấy trong một năm.",
		closes: (sum: string) => `Các mục tiêu cộng lại đúng bằng tổng: ${sum}.`,
		gap: (sum: string, total: string, gap: string) =>
			`Các mục tiêu cộng lại ${sum}; tổng ghi ${total}: lệch ${gap} điểm.`,
		rateSentence: (count: number, of: number, rise: string) =>
			`Trong ${of} lần một tỉnh ở mức tương tự, ${count} lần tăng được từ ${rise} điểm trở lên trong một năm.`,
		never: (of: number, rise: string) =>
			`Trong ${of} lần một tỉnh ở mức tương tự, chưa lần nào tăng được ${rise} điểm trong một năm.`,
		finding: { gap: (gap: string) => `Mục tiêu lệch tổng ${gap} điểm`, closed: "Mục tiêu khớp tổng" },
		table: {
			title: "Từng nội dung",
			sub: "Sửa mục tiêu rồi chọn Tính lại. Để trống ô nào thì ô đó không được tính.",
			node: "Nội dung",
			baseline: (year: number) => `Gốc ${year}`,
			target: "Mục tiêu",
			increase: "Tăng",
			best: (year: number) => `Cao nhất ${year}`,
			peers: "Cao nhất nhóm tương đồng",
			rate: "Đã từng tăng từng ấy",
			smallest: "Nhỏ nhất có thể cho thấy",
			outcome: (year: number) => `Kết quả ${year}`,
			sum: "Cộng các nội dung",
			beyond: "vượt thang điểm",
			noRate: "không có năm so sánh được",
			few: (count: number, of: number) => `${count} trên ${of}: quá ít để nói`,
			times: (count: number, of: number) => `${count} trên ${of} lần`,
			of: (rate: string) => `(${rate})`,
			fall: "không tăng",
			targetOf: (node: string) => `Mục tiêu: ${node}`,
		},
		form: {
			baselineYear: "Năm gốc",
			error: "Sai số chuẩn giả định của tổng",
			errorHint:
				"Nơi công bố không nêu sai số của số liệu này. Ba sai số đã công bố (năm 2023): Hà Nội 0,158; Cao Bằng 0,193; Hà Giang 0,887. Để trống nếu không giả định.",
			day: "Tính như đã biết đến ngày",
			calculate: "Tính lại",
			spread: "Chia tổng cho các nội dung",
			other: "Đổi năm gốc, giả định",
		},
		notes: {
			countHead: "Đếm thế nào",
			count: (within: string, years: string) =>
				`Mọi tỉnh và mọi cặp năm liền nhau so sánh được (${years}) có điểm gốc cách không quá ${within} điểm. Tần suất đã xảy ra, không phải xác suất sẽ xảy ra. Dưới 20 lần thì không nêu tỷ lệ.`,
			net: (count: number, of: number) =>
				`Trừ mức tăng chung của cả nước trong năm đó: ${count} trên ${of} lần ở mức tương tự.`,
			any: (count: number, of: number) => `Từ mọi mức điểm: ${count} trên ${of} lần.`,
			noYears: "Không có cặp năm nào so sánh được đã công bố đến ngày này.",
			smallestHead: "Khảo sát có cho thấy được không",
			unknown:
				"Không thể biết từ số liệu đã công bố: không có sai số chuẩn cho số này. Nhập một sai số giả định để xem nếu vậy thì sao.",
			assumed: (error: string, observed: string, detectable: string) =>
				`Nếu sai số chuẩn của tổng là ${error} ở cả hai năm và hai mẫu độc lập: thay đổi dưới ${observed} điểm của tổng nằm trong nhiễu (mức 95 %); muốn tám phần mười khả năng thấy được thì phải tăng thật ${detectable} điểm. Với từng nội dung, sai số được chia đều như các phần độc lập.`,
			peersHead: "Nhóm tương đồng",
			peersRegion: (names: string) => `Cùng vùng, điểm tổng năm gốc gần nhất: ${names}.`,
			peersLevel: (names: string) => `Điểm tổng năm gốc gần nhất: ${names}.`,
			below: (index: string) =>
				`${index} không có số liệu dưới cấp tỉnh. Xã, phường nên nhận việc làm đo được (hồ sơ đúng hạn, niêm yết đủ ngày, phản ánh được trả lời), không nhận điểm ${index}.`,
		},
		rank: {
			title: "Nếu đạt, xếp ở đâu",
			sub: "Giả định các tỉnh khác giữ nguyên điểm của năm gốc. Thực tế các tỉnh khác cũng thay đổi.",
			sentence: (rank: string, before: string) =>
				`Tổng đạt mục tiêu sẽ đứng ${rank} tỉnh, thành phố; năm gốc đứng ${before}.`,
		},
		outcome: {
			title: (year: number) => `Kết quả năm ${year} đã công bố`,
			reached: (value: string, target: string) => `Tổng đạt ${value} điểm, mục tiêu ${target}: đạt.`,
			missed: (value: string, target: string, short: string) =>
				`Tổng đạt ${value} điểm, mục tiêu ${target}: thiếu ${short} điểm.`,
			noTarget: (value: string) => `Tổng đạt ${value} điểm.`,
		},
		cheapest: {
			title: (index: string, name: string) => `Cách ít sức nhất để ${name} đạt tổng ${index}`,
			link: "Cách ít sức nhất để đạt tổng",
			lede: "Chọn tổng cần đạt, nội dung phải giữ nguyên và mức cố gắng. Kết quả chỉ dùng những mức tăng đã từng xảy ra ở tỉnh có điểm tương tự.",
			total: "Tổng cần đạt",
			within: "Không tăng quá mức mà",
			withins: {
				"50": "một nửa số lần tăng đã từng đạt",
				"75": "ba phần tư số lần tăng không vượt",
				"90": "chín phần mười số lần tăng không vượt",
				"100": "lần tăng cao nhất từng có",
			},
			most: "Nhiều nhất bao nhiêu nội dung",
			mostHint: "Để trống nếu không giới hạn.",
			choices: "Nội dung phải giữ nguyên, nội dung khó tăng",
			efforts: { "1": "bình thường", "2": "khó hơn", "3": "rất khó", "0": "giữ nguyên, không tăng" },
			raise: "Nên tăng",
			limit: "Giới hạn",
			calculate: "Tìm cách",
			found: (count: number, total: string) => `Tăng ${count} nội dung là đủ để tổng đạt ${total}`,
			reached: (total: string) => `Tổng đã từ ${total} trở lên, không cần tăng thêm`,
			notFound: (reach: string, total: string) =>
				`Trong các giới hạn đã chọn, tổng chỉ lên được ${reach}, chưa tới ${total}`,
			binds: (names: string) => `Đã dùng hết mức cho phép của: ${names}.`,
			bindsLocked: (names: string) => `Đang giữ nguyên: ${names}.`,
			bindsCount: "Bỏ giới hạn về số nội dung thì đạt được.",
			whatNow: "Ông/Bà có thể hạ tổng, mở nội dung đang giữ, hoặc cho phép mức tăng hiếm hơn.",
			alternatives: "Cách khác",
			alternativesSub: "Nếu giữ nguyên một nội dung đang được tăng nhiều nhất thì phải làm gì.",
			without: (node: string) => `Không tăng ${node}`,
			more: (percent: string) => `tốn thêm ${percent} sức`,
			impossible: "không đạt được tổng",
			use: "Đưa vào bảng mục tiêu",
			how: "Tính thế nào",
			howText:
				"Mỗi nội dung được chia thành bốn đoạn theo các lần tăng đã xảy ra ở tỉnh có điểm tương tự: đến mức tăng giữa (50 %), 75 %, 90 %, cao nhất; mỗi điểm ở đoạn sau tốn gấp 2, 4, 8 lần đoạn đầu. Thang này là quy ước của Gương, không phải số đo. Tính theo từng phần trăm điểm nên cộng lại khớp tổng; khi giới hạn số nội dung thì giải bằng HiGHS.",
		},
		group: {
			label: "Nhóm muốn vào",
			none: "không đặt theo nhóm",
			names: { "4": "cao nhất", "3": "trung bình cao", "2": "trung bình thấp" },
			title: (group: string) => `Muốn vào nhóm ${group}`,
			now: (group: string, year: number) => `Năm ${year} đang ở nhóm ${group}.`,
			moved: (reached: number, of: number) =>
				`Trong ${of} lần một tỉnh ở nhóm đó, ${reached} lần năm sau vào được nhóm này hoặc nhóm cao hơn.`,
			sub: "Nhóm là chỗ đứng so với các tỉnh khác: có thể tăng điểm mà vẫn tụt nhóm. Nhóm tính theo tứ phân vị của từng năm.",
			year: "Năm",
			least: "Điểm thấp nhất của nhóm",
			distance: "So với điểm gốc",
		},
		others: "Tỉnh, thành phố khác",
		list: {
			title: (index: string) => `Đặt mục tiêu ${index}`,
			lede: "Chọn tỉnh, thành phố để tính mục tiêu từ kết quả đã công bố.",
			from: (year: number) => `kết quả mới nhất: ${year}`,
		},
	},
	{
		title: (index, name, year) => `${index} targets ${year} of ${name}`,
		trail: (index) => `${index} targets`,
		untouched:
			"Enter targets for the total and the components. This page adds them up, holds them against the best, and counts how often a province rose as much in one year.",
		closes: (sum) => `The targets add up to the total: ${sum}.`,
		gap: (sum, total, gap) => `The targets add up to ${sum}; the total says ${total}: ${gap} points apart.`,
		rateSentence: (count, of, rise) =>
			`Of ${of} times that a province stood at a similar level, ${count} rose by ${rise} points or more in one year.`,
		never: (of, rise) =>
			`Of ${of} times that a province stood at a similar level, none rose by ${rise} points in one year.`,
		finding: {
			gap: (gap) => `Targets miss the total by ${gap} points`,
			closed: "Targets add up to the total",
		},
		table: {
			title: "Component by component",
			sub: "Change targets, then choose Calculate. An empty box does not count.",
			node: "Component",
			baseline: (year) => `Baseline ${year}`,
			target: "Target",
			increase: "Increase",
			best: (year) => `Best in ${year}`,
			peers: "Best of the peers",
			rate: "Rose as much before",
			smallest: "Smallest that could show",
			outcome: (year) => `Result ${year}`,
			sum: "Sum of components",
			beyond: "beyond the scale",
			noRate: "no comparable years",
			few: (count, of) => `${count} of ${of}: too few to say`,
			times: (count, of) => `${count} of ${of} times`,
			of: (rate) => `(${rate})`,
			fall: "no rise",
			targetOf: (node) => `Target: ${node}`,
		},
		form: {
			baselineYear: "Baseline year",
			error: "Assumed standard error of the total",
			errorHint:
				"The publisher gives no error for this figure. Three are published (2023): Hà Nội 0.158; Cao Bằng 0.193; Hà Giang 0.887. Leave empty to assume none.",
			day: "As known on",
			calculate: "Calculate",
			spread: "Spread the total over the components",
			other: "Other baseline or assumption",
		},
		notes: {
			countHead: "How it is counted",
			count: (within, years) =>
				`All provinces and all comparable pairs of consecutive years (${years}) whose baseline lies within ${within} points. A frequency of the past, not a chance. No rate under 20 times.`,
			net: (count, of) =>
				`Less the movement of the whole country in that year: ${count} of ${of} times from a similar level.`,
			any: (count, of) => `From any level: ${count} of ${of} times.`,
			noYears: "No comparable pair of years had been published by that day.",
			smallestHead: "Could the survey show it",
			unknown:
				"Cannot be known from what is published: there is no standard error for this figure. Enter an assumed one to see what would follow.",
			assumed: (error, observed, detectable) =>
				`If the standard error of the total is ${error} in both years and samples are independent: a change of the total below ${observed} points is within the noise (95 %); to be seen eight times in ten it must truly be ${detectable} points. For components the error is spread evenly as over independent parts.`,
			peersHead: "Peers",
			peersRegion: (names) => `Same region, nearest in the total of the baseline year: ${names}.`,
			peersLevel: (names) => `Nearest in the total of the baseline year: ${names}.`,
			below: (index) =>
				`${index} has no figures below the province. Communes should take work that can be measured there (dossiers in time, postings, answers), never ${index} points.`,
		},
		rank: {
			title: "Where it would stand",
			sub: "If all other provinces stayed at their points of the baseline year. In truth they move too.",
			sentence: (rank, before) =>
				`With the total reached it would stand ${rank}; in the baseline year it stood ${before}.`,
		},
		outcome: {
			title: (year) => `Published result of ${year}`,
			reached: (value, target) => `The total reached ${value} points, the target was ${target}: reached.`,
			missed: (value, target, short) =>
				`The total reached ${value} points, the target was ${target}: ${short} points short.`,
			noTarget: (value) => `The total reached ${value} points.`,
		},
		cheapest: {
			title: (index, name) => `The least effort for ${name} to reach an ${index} total`,
			link: "The least effort to reach the total",
			lede: "Choose the total, what must stay as it is, and how hard each component is. Only rises that happened in provinces at a similar level are used.",
			total: "Total to reach",
			within: "No rise beyond",
			withins: {
				"50": "what half of the rises reached",
				"75": "what three quarters of the rises stayed within",
				"90": "what nine tenths of the rises stayed within",
				"100": "the largest rise ever",
			},
			most: "At most so many components",
			mostHint: "Leave empty for no limit.",
			choices: "Components to keep, components that are hard",
			efforts: { "1": "usual", "2": "harder", "3": "very hard", "0": "keep as it is" },
			raise: "Raise by",
			limit: "Limit",
			calculate: "Find a way",
			found: (count, total) => `Raising ${count} components is enough for a total of ${total}`,
			reached: (total) => `The total is ${total} or more already`,
			notFound: (reach, total) => `Within the chosen limits the total reaches ${reach}, not ${total}`,
			binds: (names) => `At their limit: ${names}.`,
			bindsLocked: (names) => `Kept as they are: ${names}.`,
			bindsCount: "Without the limit on their number it could be reached.",
			whatNow: "Lower the total, release a component, or allow rarer rises.",
			alternatives: "Other ways",
			alternativesSub: "What it would take to keep one of the components that are raised most.",
			without: (node) => `Without ${node}`,
			more: (percent) => `${percent} more effort`,
			impossible: "the total cannot be reached",
			use: "Take over into the targets",
			how: "How it is worked out",
			howText:
				"Each component is cut into four stretches by the rises that happened at a similar level: up to the median, 75 %, 90 %, the largest; a point in a later stretch costs 2, 4, 8 times one of the first. That scale is a convention of ours, no measurement. Worked out in hundredths of a point, so the parts add up; with a limit on the number of components HiGHS solves it.",
		},
		group: {
			label: "Group to reach",
			none: "no group",
			names: { "4": "highest", "3": "upper middle", "2": "lower middle" },
			title: (group) => `To reach the ${group} group`,
			now: (group, year) => `In ${year} it is in the ${group} group.`,
			moved: (reached, of) =>
				`Of ${of} times that a province stood in that group, ${reached} were in the wished group or higher a year later.`,
			sub: "A group is a place among others: points may rise and the group fall. Groups are quartiles of each year.",
			year: "Year",
			least: "Lowest points of the group",
			distance: "Against the baseline",
		},
		others: "Other provinces",
		list: {
			title: (index) => `Set ${index} targets`,
			lede: "Choose a province to work out targets from published results.",
			from: (year) => `latest results: ${year}`,
		},
	},
);
