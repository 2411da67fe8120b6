import { defineMessages } from "#platform/i18n/messages.ts";

/** By code of the index; an index that an installation adds itself has no sentence here. */
const measuresVi: Readonly<Record<string, string>> = {
	PAPI: "Người dân được hỏi tận nhà: chính quyền và dịch vụ công nơi mình sống làm việc ra sao.",
	PAR: "Bộ Nội vụ chấm việc cải cách hành chính của tỉnh: 68 điểm theo tài liệu kiểm chứng, 32 điểm theo điều tra xã hội học.",
	SIPAS: "Người dân được hỏi bằng phiếu: có hài lòng với sự phục vụ của cơ quan hành chính hay không.",
	PCI: "Doanh nghiệp được hỏi: chính quyền tỉnh có tạo thuận lợi cho kinh doanh hay không.",
	DVC766:
		"Tiếp nhận, giải quyết thủ tục hành chính đúng hạn, công khai, trực tuyến đến đâu; đo hằng ngày trên Cổng Dịch vụ công quốc gia.",
	DTI: "Tỉnh đã chuyển đổi số đến đâu: chính quyền số, kinh tế số, xã hội số và hạ tầng số.",
};
const measuresEn: Readonly<Record<string, string>> = {
	PAPI: "Citizens are asked at home how local government and public services work.",
	PAR: "The Ministry of Home Affairs scores administrative reform: 68 points by evidence, 32 by survey.",
	SIPAS: "Citizens say on paper whether the service of administrative bodies satisfies them.",
	PCI: "Firms are asked whether the provincial government makes business easy.",
	DVC766:
		"How far administrative procedures are handled on time, openly and online; measured daily on the national portal.",
	DTI: "How far the province has gone digital: government, economy, society, infrastructure.",
};

/** Words of the overview of all indices. */
export const overviewMessages = defineMessages(
	{
		measures: measuresVi,
		table: "Các chỉ số đang có",
		heads: {
			index: "Chỉ số",
			measures: "Đo gì",
			newest: "Năm mới nhất",
			known: "Tỉnh có điểm",
			mean: "Trung bình",
		},
		known: (known: string, of: string) => `${known} trên ${of}`,
		partialMean: "không tính",
		publishedMean: "theo nơi công bố",
		partialNote:
			"Chỉ số có ít tỉnh hơn là do nguồn dùng được chỉ nêu một số tỉnh; khi ấy không tính trung bình và hạng: trung bình và hạng nếu có là số đã công bố.",
		asOf: (day: string) => `tính đến ${day}`,
		publishedOn: (day: string) => `Kết quả mới nhất công bố ngày ${day}.`,
		structureBare: (components: number, year: number) => `Năm ${year}: ${components} nội dung.`,
		actions: "Làm gì với chỉ số này",
		compare: "So sánh các tỉnh",
		targets: "Đặt và thử mục tiêu",
		partialYears: (years: string) => `Nguồn chỉ nêu một số tỉnh: ${years}.`,
		partialTerm: "Chưa đủ",
	},
	{
		measures: measuresEn,
		table: "The indices",
		heads: {
			index: "Index",
			measures: "Measures",
			newest: "Newest year",
			known: "Provinces with a score",
			mean: "Mean",
		},
		known: (known, of) => `${known} of ${of}`,
		partialMean: "not computed",
		publishedMean: "as published",
		partialNote:
			"Where fewer provinces have a score, the usable source names some only; then no mean and rank is computed: those shown are the published ones.",
		asOf: (day) => `until ${day}`,
		publishedOn: (day) => `Newest results published on ${day}.`,
		structureBare: (components, year) => `${year}: ${components} dimensions.`,
		actions: "What to do with it",
		compare: "Compare provinces",
		targets: "Set and try targets",
		partialYears: (years) => `The source names some provinces only: ${years}.`,
		partialTerm: "Incomplete",
	},
);
