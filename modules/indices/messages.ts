import type { MissingReason } from "@guong/index-math";
import { defineMessages } from "#platform/i18n/messages.ts";

const missingVi: Readonly<Record<MissingReason, string>> = {
	withdrawn: "nơi công bố không tính",
	"not-published": "không công bố",
	"not-asked": "không hỏi",
	"too-few": "quá ít để nói",
	"no-cases": "không có trường hợp nào",
	"children-missing": "thiếu thành phần",
	"no-range": "không có thang điểm",
	unknown: "chưa có thông tin",
};
const missingEn: Readonly<Record<MissingReason, string>> = {
	withdrawn: "left out by the publisher",
	"not-published": "not published",
	"not-asked": "not asked",
	"too-few": "too few to say",
	"no-cases": "no cases",
	"children-missing": "parts are missing",
	"no-range": "no scale",
	unknown: "no information yet",
};

export const indicesMessages = defineMessages(
	{
		missing: missingVi,
		groups: { 4: "cao nhất", 3: "trung bình cao", 2: "trung bình thấp", 1: "thấp nhất" },
		unit: {
			othersTitle: "Các chỉ số khác nói gì",
			othersMerged:
				"Kết quả đo trước khi hợp nhất đứng dưới tên tỉnh ở thời điểm đo, không cộng và không chia trung bình.",
			othersIndex: "Chỉ số",
			othersAs: "Đo dưới tên",
			othersYear: "Năm gần nhất",
			othersPoints: "Điểm",
			othersRank: "Hạng",
			title: (index: string, year: number, points: string, rank: string) =>
				`${index} ${year}: ${points} điểm, hạng ${rank}`,
			titleBare: (index: string) => `Kết quả ${index}`,
			titleMerged: (index: string, count: number) => `${index}: kết quả của ${count} tỉnh trước khi hợp nhất`,
			merged: (index: string) =>
				`Chưa có kết quả ${index} nào công bố cho đơn vị hôm nay. Dưới đây là kết quả của từng tỉnh cũ, theo tên và địa giới cũ; không cộng lại, không lấy trung bình.`,
			formerly: (name: string, day: string) => `${name} (đến ${day})`,
			sentence: (year: number, points: string, least: string, most: string) =>
				`Năm ${year} người dân chấm ${points} điểm trên thang từ ${least} đến ${most}`,
			rank: (rank: string) => `, hạng ${rank} tỉnh, thành phố có điểm`,
			group: (group: string) => `, nhóm ${group}`,
			rankByUs: "Hạng do Gương tính; nơi công bố không xếp hạng.",
			groupByUs: "Nhóm do Gương chia theo tứ phân vị.",
			groupByPublisher: "Nhóm theo nơi công bố.",
			rose: (points: string, year: number) => `Tăng ${points} điểm so với năm ${year}.`,
			fell: (points: string, year: number) => `Giảm ${points} điểm so với năm ${year}.`,
			same: (year: number) => `Không đổi so với năm ${year}.`,
			notComparable: (year: number) => `Không so sánh được với năm ${year}: `,
			noYearBefore: (year: number) => `Năm ${year} không có điểm nên không nói được là tăng hay giảm.`,
			noise: "Thay đổi này có lớn hơn sai số khảo sát hay không: không thể biết từ số liệu đã công bố.",
			noiseWithin: (half: string) => `Thay đổi nằm trong sai số khảo sát (±${half}, 95 %).`,
			noiseBeyond: (half: string) => `Thay đổi lớn hơn sai số khảo sát (±${half}, 95 %).`,
			standardError: (year: number, error: string, low: string, high: string) =>
				`Sai số chuẩn đã công bố cho năm ${year}: ${error} điểm; khoảng đã in: ${low}–${high}.`,
			intervalAsPrinted: (level: string, multiplier: string) =>
				`Nơi công bố ghi ${level}, nhưng khoảng ấy chỉ rộng ±${multiplier} sai số chuẩn.`,
			gap: (index: string, year: number, why: string) => `${index} ${year}: ${why}`,
			table: (index: string, year: number) => `${index} ${year}: các nội dung`,
			heads: {
				component: "Nội dung",
				part: "Nội dung thành phần",
				points: "Điểm",
				change: (year: number) => `So với ${year}`,
				rank: "Hạng",
				lost: "Kém nơi cao nhất",
				total: "Tổng điểm",
			},
			parts: (count: number) => `Xem ${count} nội dung thành phần`,
			best: (name: string, points: string) => `${name} ${points}`,
			isBest: "cao nhất cả nước",
			changed: "cách tính đổi",
			tableNote:
				"Thay đổi và khoảng cách tính từ số chưa làm tròn, nên có thể lệch 0,01 so với phép trừ trên bảng.",
			summed: "Điểm nội dung và tổng điểm được cộng từ các nội dung thành phần đã công bố.",
			nationalTable: (index: string, year: number) => `Bảng cả nước ${index} ${year}`,
			figure: (index: string, name: string, first: number, last: number) =>
				`${name}: tổng điểm ${index} ${first}–${last}`,
			summary: (low: string, lowYear: number, high: string, highYear: number, least: number) =>
				`Trong các năm so sánh được với nhau gần đây (từ ${least}): thấp nhất ${low} (${lowYear}), cao nhất ${high} (${highYear}). Đường xám là trung bình giản đơn của các tỉnh có điểm.`,
			breaks: "Đường ngắt ở nơi cách tính đổi, vì hai bên không so sánh được với nhau:",
			yearHead: "Năm",
			meanHead: "Trung bình cả nước",
			absent: ["không", "công bố"] as readonly string[],
			source: (publisher: string, first: number, last: number) => `${publisher}, các năm ${first}–${last}`,
			sourceOf: (publisher: string, year: number, day: string) =>
				`${publisher} (${year})${day ? `, công bố ngày ${day}` : ""}`,
			below: (index: string) =>
				`${index} không có số liệu dưới cấp tỉnh: mỗi tỉnh chỉ hỏi vài trăm người, ở một số xã được chọn, nên chỉ nói được về cả tỉnh.`,
			belowTitle: (index: string) => `${index} chỉ có ở cấp tỉnh`,
			ofProvince: (index: string, name: string) => `${index} của ${name}`,
		},
		list: {
			title: "Chỉ số",
			lede: "Kết quả đo lường quản trị và hành chính công đã công bố, nguyên số và nguyên nguồn.",
			years: (first: number, last: number) => `Có kết quả các năm ${first}–${last}.`,
			publisher: "Công bố bởi",
			structure: (components: number, parts: number, year: number) =>
				`Năm ${year}: ${components} nội dung, ${parts} nội dung thành phần.`,
			yearsHead: "Các năm",
			structureHead: "Cấu trúc",
			others: "Chỉ số khác",
			othersText:
				"Năm hoặc chỉ số chưa có ở đây là vì chưa có nguồn dùng được, không phải vì không có kết quả. Mỗi số đều kèm nguồn và điều kiện sử dụng.",
			data: (index: string) => `${index}, mọi năm`,
		},
		year: {
			corrected: (count: number) => `Số liệu đã sửa sau khi công bố: ${count}`,
			title: (index: string, year: number) => `${index} ${year}`,
			finding: (index: string, year: number, mean: string, units: number) =>
				`${index} ${year}: trung bình ${mean} điểm ở ${units} tỉnh, thành phố`,
			ends: (high: string, highPoints: string, low: string, lowPoints: string) =>
				`Cao nhất: ${high}, ${highPoints} điểm. Thấp nhất: ${low}, ${lowPoints} điểm.`,
			published: (day: string, source: string) => `Công bố ngày ${day} (theo ${source}).`,
			publishedUnknown: "Ngày công bố: chưa có thông tin.",
			noRanks:
				"Nơi công bố không xếp hạng. Hạng ở đây do Gương tính trong số tỉnh có điểm; hai tỉnh hơn kém nhau chút ít chưa chắc đã khác nhau, vì khảo sát có sai số.",
			groupsByUs: "Nhóm do Gương chia theo tứ phân vị của tổng điểm.",
			groupsByPublisher: (source: string) => `Nhóm theo nơi công bố (${source}).`,
			mean: "Trung bình là trung bình giản đơn của các tỉnh có điểm, không tính theo dân số.",
			meanElsewhere: (value: string, source: string) => `Nơi khác ghi ${value} (${source}).`,
			table: "Bảng điểm",
			tableSub:
				"Bấm vào đầu cột để xếp theo cột ấy. Cột đánh số là các nội dung, tên ghi ở dưới; dấu – là không có điểm, lý do ghi ở dưới.",
			province: "Tỉnh, thành phố",
			total: "Tổng",
			rank: "Hạng",
			group: "Nhóm",
			meanRow: "Trung bình",
			key: "Các nội dung",
			why: "Lý do",
			absent: "Không có tổng điểm",
			absentSub: (count: number) =>
				`${count} tỉnh không có tổng điểm năm này. Không có điểm không phải là điểm 0.`,
			otherYears: "Năm khác",
			data: "Tải về",
			dataOf: (index: string, year: number) => `${index} ${year}`,
			drawing: (node: string) => `Hình: ${node}`,
			oldBorders: "Tên và địa giới là của năm ấy, trước khi hợp nhất từ 01/07/2025.",
		},
		dataset: {
			label: "PAPI 2011–2024",
			about:
				"Tổng điểm, nội dung, nội dung thành phần của 63 tỉnh, thành phố như đã công bố; chỗ thiếu ghi rõ lý do. Nguồn: CECODES, VFF-CRT, RTA và UNDP; xin ghi nguồn khi dùng.",
		},
	},
	{
		missing: missingEn,
		groups: { 4: "highest", 3: "upper middle", 2: "lower middle", 1: "lowest" },
		unit: {
			othersTitle: "What other indices say",
			othersMerged:
				"Results from before the merger stand under the name of that time; they are neither added nor averaged.",
			othersIndex: "Index",
			othersAs: "Measured as",
			othersYear: "Latest year",
			othersPoints: "Score",
			othersRank: "Rank",
			title: (index, year, points, rank) => `${index} ${year}: ${points} points, rank ${rank}`,
			titleBare: (index) => `Results of ${index}`,
			titleMerged: (index, count) => `${index}: results of ${count} provinces before they merged`,
			merged: (index) =>
				`No ${index} result has been published for the unit of today. These are the results of each former province, under its old name and borders; they are not added up and not averaged.`,
			formerly: (name, day) => `${name} (until ${day})`,
			sentence: (year, points, least, most) =>
				`In ${year} citizens gave ${points} points on a scale from ${least} to ${most}`,
			rank: (rank) => `, rank ${rank} provinces that have a score`,
			group: (group) => `, ${group} group`,
			rankByUs: "The rank is computed by Gương; the publisher does not rank.",
			groupByUs: "The group is drawn by Gương, by quartiles.",
			groupByPublisher: "The group is the publisher's.",
			rose: (points, year) => `${points} points more than in ${year}.`,
			fell: (points, year) => `${points} points less than in ${year}.`,
			same: (year) => `The same as in ${year}.`,
			notComparable: (year) => `Not comparable with ${year}: `,
			noYearBefore: (year) => `There is no score for ${year}, so nobody can say whether it rose or fell.`,
			noise:
				"Whether this change is more than the noise of the survey cannot be known from what is published.",
			noiseWithin: (half) => `The change lies within the noise of the survey (±${half}, 95%).`,
			noiseBeyond: (half) => `The change is more than the noise of the survey (±${half}, 95%).`,
			standardError: (year, error, low, high) =>
				`Standard error as published for ${year}: ${error} points; interval as printed: ${low} to ${high}.`,
			intervalAsPrinted: (level, multiplier) =>
				`The publisher says ${level}, but the interval is only ±${multiplier} standard errors wide.`,
			gap: (index, year, why) => `${index} ${year}: ${why}`,
			table: (index, year) => `${index} ${year}: dimensions`,
			heads: {
				component: "Dimension",
				part: "Sub-dimension",
				points: "Points",
				change: (year) => `Since ${year}`,
				rank: "Rank",
				lost: "Below the best",
				total: "Total",
			},
			parts: (count) => `Show ${count} sub-dimensions`,
			best: (name, points) => `${name} ${points}`,
			isBest: "best of the country",
			changed: "other measure",
			tableNote:
				"Changes and distances are computed from unrounded figures and may differ by 0.01 from a subtraction on the page.",
			summed: "Dimensions and total are added up from the published sub-dimensions.",
			nationalTable: (index, year) => `${index} ${year}, whole country`,
			figure: (index, name, first, last) => `${name}: ${index} total ${first}–${last}`,
			summary: (low, lowYear, high, highYear, least) =>
				`In the latest years that can be compared (since ${least}): lowest ${low} (${lowYear}), highest ${high} (${highYear}). The grey line is the simple mean of the provinces that have a score.`,
			breaks: "The line is broken where the measure changed, since the two sides cannot be compared:",
			yearHead: "Year",
			meanHead: "Mean of the country",
			absent: ["not", "published"],
			source: (publisher, first, last) => `${publisher}, ${first} to ${last}`,
			sourceOf: (publisher, year, day) => `${publisher} (${year})${day ? `, published on ${day}` : ""}`,
			below: (index) =>
				`There are no ${index} figures below the province: a few hundred people are asked in each province, in some selected communes, which tells about the whole province only.`,
			belowTitle: (index) => `${index} exists for provinces only`,
			ofProvince: (index, name) => `${index} of ${name}`,
		},
		list: {
			title: "Indices",
			lede: "Published measurements of governance and public administration, figures and sources as they are.",
			years: (first, last) => `Results of ${first} to ${last}.`,
			publisher: "Published by",
			structure: (components, parts, year) => `${year}: ${components} dimensions, ${parts} sub-dimensions.`,
			yearsHead: "Years",
			structureHead: "Structure",
			others: "Other indices",
			othersText:
				"An index or a year is not here where no usable source was found, not because there is no result. Each figure carries its source and terms.",
			data: (index) => `${index}, all years`,
		},
		year: {
			corrected: (count) => `Figures corrected since publication: ${count}`,
			title: (index, year) => `${index} ${year}`,
			finding: (index, year, mean, units) => `${index} ${year}: mean of ${mean} points in ${units} provinces`,
			ends: (high, highPoints, low, lowPoints) =>
				`Highest: ${high}, ${highPoints} points. Lowest: ${low}, ${lowPoints} points.`,
			published: (day, source) => `Published on ${day} (by ${source}).`,
			publishedUnknown: "Day of publication: no information yet.",
			noRanks:
				"The publisher does not rank. Ranks here are computed by Gương among the provinces that have a score; two provinces a little apart need not differ, since a survey has noise.",
			groupsByUs: "Groups are drawn by Gương, by quartiles of the total.",
			groupsByPublisher: (source) => `Groups by the publisher (${source}).`,
			mean: "The mean is the simple mean of the provinces that have a score, not weighted by people.",
			meanElsewhere: (value, source) => `Elsewhere: ${value} (${source}).`,
			table: "Scores",
			tableSub:
				"The head of a column sorts by it. Numbered columns are dimensions, named below; – means no score, with the reason below.",
			province: "Province",
			total: "Total",
			rank: "Rank",
			group: "Group",
			meanRow: "Mean",
			key: "Dimensions",
			why: "Reason",
			absent: "Without a total",
			absentSub: (count) => `${count} provinces have no total this year. No score is not a score of 0.`,
			otherYears: "Other years",
			data: "Download",
			dataOf: (index, year) => `${index} ${year}`,
			drawing: (node) => `Drawing: ${node}`,
			oldBorders: "Names and borders are those of that year, before the mergers of 1 July 2025.",
		},
		dataset: {
			label: "PAPI 2011–2024",
			about:
				"Totals, dimensions and sub-dimensions of 63 provinces as published; every gap with its reason. Source: CECODES, VFF-CRT, RTA and UNDP, to be cited.",
		},
	},
);
