import type { DecisionPaper } from "../decision-paper.ts";
import type { LetterPaper } from "../letter-paper.ts";
import type {
	ApologyPaper,
	ReceiptPaper,
	RefusalPaper,
	StoppingPaper,
	SupplementPaper,
} from "../one-stop-paper.ts";
import type { ReportPaper } from "../report-paper.ts";
import type { WrittenHead } from "../written-head.ts";
import { samplePlan } from "./sample-plan.fixture.ts";

const head: WrittenHead = {
	issuer: samplePlan.issuer,
	symbol: samplePlan.symbol,
	number: 12,
	place: "An Lộc",
	day: "2026-03-09",
	subject: "",
	addressees: [],
	bases: [],
	recipients: { to: ["Như trên"], keptBy: null },
	signature: {
		authority: [{ form: "TM.", of: "Ủy ban nhân dân" }],
		title: "Chủ tịch",
		name: "Trần Quốc Hùng",
	},
};

const parentPlan = {
	type: "Kế hoạch",
	symbol: "15/KH-UBND",
	day: "2026-01-12",
	issuer: "Ủy ban nhân dân tỉnh Sông Lam",
	about: "về nâng cao Chỉ số PAPI năm 2026",
};

export const sampleReport: ReportPaper = {
	...head,
	kind: "report",
	subject: "Kết quả thực hiện Kế hoạch nâng cao Chỉ số PAPI quý I năm 2026",
	addressees: ["Ủy ban nhân dân tỉnh Sông Lam", "Sở Nội vụ"],
	bases: [{ opens: "carrying-out", paper: parentPlan }],
	introduction: [],
	enacting: null,
	results: [
		{
			text: "Công khai, minh bạch",
			heading: true,
			items: [
				{ text: ["Đã niêm yết 12/12 thôn theo ", parentPlan] },
				{ text: "Đã trả lời 31/33 phản ánh của người dân" },
			],
		},
		{
			text: "Thủ tục hành chính công",
			heading: true,
			items: [{ text: "Giải quyết 412/420 hồ sơ đúng hạn, đạt 98,1%" }],
		},
	],
	weaknesses: [{ text: "Còn 08 hồ sơ đất đai trễ hạn" }],
	causes: [{ text: "Hồ sơ đo đạc cũ không khớp với hiện trạng" }],
	nextPeriod: [{ text: "Xong các hồ sơ trễ hạn trước ngày 15/4/2026" }],
	proposals: [{ text: "Đề nghị Sở Nông nghiệp và Môi trường hỗ trợ đối chiếu bản đồ" }],
	statistics: [
		{
			title: "Kết quả giải quyết hồ sơ quý I năm 2026",
			columns: [
				{ head: "Lĩnh vực", width: 5, align: "left" },
				{ head: "Đã giải quyết", width: 2, align: "right" },
				{ head: "Đúng hạn", width: 2, align: "right" },
			],
			rows: [["Cấp xã"], ["Đất đai", "96", "88"], ["Hộ tịch", "324", "324"]],
			landscape: false,
			note: "Số liệu đến hết ngày 06/3/2026.",
		},
	],
	closing: null,
	recipients: { to: ["Như trên", "Thường trực Đảng ủy xã"], keptBy: "VHXH" },
};

export const sampleDecision: DecisionPaper = {
	...head,
	kind: "decision",
	number: 305,
	day: "2026-10-20",
	subject: "Ban hành Quy chế phối hợp công khai thông tin trên địa bàn xã An Lộc",
	authority: "Chủ tịch Ủy ban nhân dân xã An Lộc",
	bases: samplePlan.bases.slice(0, 2),
	proposedBy: ["Trưởng phòng Văn hóa - Xã hội"],
	articles: [
		{ text: "Ban hành kèm theo Quyết định này Quy chế phối hợp công khai thông tin trên địa bàn xã An Lộc" },
		{
			text: "Quy chế áp dụng với:",
			items: [
				{ text: "Các phòng, trung tâm thuộc xã" },
				{
					text: "Các thôn, gồm:",
					items: [{ text: "Trưởng thôn" }, { text: "Ban Thanh tra nhân dân" }],
				},
			],
		},
		{ text: "Quyết định này có hiệu lực từ ngày ký" },
	],
	normative: false,
	appendices: [],
	recipients: { to: ["Như Điều 2", "Sở Nội vụ (để báo cáo)"], keptBy: "VHXH" },
	signature: { authority: [], title: "Chủ tịch", name: "Trần Quốc Hùng" },
};

export const sampleLetter: LetterPaper = {
	...head,
	kind: "letter",
	symbol: { issuer: "UBND", field: "VX", form: "state" },
	number: 9,
	day: "2026-11-02",
	subject: "Niêm yết các khoản thu của thôn năm 2026",
	addressees: ["Các thôn trên địa bàn xã"],
	body: [
		["Thực hiện ", parentPlan, ", Ủy ban nhân dân xã An Lộc đề nghị các thôn:"],
		{
			text: "Niêm yết tại nhà văn hóa thôn:",
			items: [{ text: "Danh sách hộ nghèo" }, { text: "Các khoản thu, mức thu" }],
		},
		{ text: ["Gửi ảnh chụp bảng niêm yết trước ngày 20/11/2026 theo mẫu của ", parentPlan] },
	],
	closing: null,
	appendices: [],
	signature: {
		authority: [{ form: "TL.", of: "Chủ tịch" }],
		title: "Chánh Văn phòng",
		name: null,
	},
};

const oneStop = {
	...head,
	subject: "",
	applicant: {
		name: "Ông Lê Văn Tư",
		addressed: "person",
		address: "Thôn 3, xã An Lộc, tỉnh Sông Lam",
		phone: "0900 000 000",
		email: null,
	},
	dossier: {
		code: "SL.AL.260211.0007",
		procedure: "Đăng ký biến động đất đai",
		field: "Đất đai",
		receivedOn: "2026-02-11",
		dueOn: "2026-03-10",
	},
	desk: "Trung tâm Phục vụ hành chính công xã An Lộc",
	contact: { name: "bà Nguyễn Thị Lan", phone: "0200 000 000", email: null },
} as const;

export const sampleApology: ApologyPaper = {
	...oneStop,
	kind: "apology",
	reason: "phải đo lại ranh giới thửa đất vì bản đồ cũ không khớp",
	newDay: "2026-03-20",
	extension: 8,
	recipients: { to: ["Như trên", "Trung tâm Phục vụ hành chính công xã"], keptBy: null },
};

export const sampleReceipt: ReceiptPaper = {
	...oneStop,
	kind: "receipt",
	parts: [
		{ name: "Đơn đăng ký biến động", copies: 1, original: true },
		{ name: "Hợp đồng chuyển nhượng", copies: 1, original: false },
	],
	timeLimit: "20 ngày làm việc",
	fee: "Không",
	receivedBy: "Nguyễn Thị Lan",
	resultAt: oneStop.desk,
};

export const sampleSupplement: SupplementPaper = {
	...oneStop,
	kind: "supplement",
	parts: ["Bản gốc Giấy chứng nhận quyền sử dụng đất", "Bản vẽ có chữ ký của các hộ giáp ranh"],
	reason: "bản sao đã nộp thiếu trang 3",
};

export const sampleRefusal: RefusalPaper = {
	...oneStop,
	kind: "refusal",
	reason: "thửa đất thuộc địa bàn xã khác",
	advice: "Ông có thể nộp hồ sơ tại Trung tâm Phục vụ hành chính công xã Bình Lộc.",
};

export const sampleStopping: StoppingPaper = {
	...oneStop,
	kind: "stopping",
	reason: "người nộp hồ sơ đề nghị dừng",
	legalReason: null,
};

export const samplePapers = [
	samplePlan,
	{ ...samplePlan, tasksIn: "appendix" } as const,
	sampleReport,
	sampleDecision,
	sampleLetter,
	sampleApology,
	{ ...sampleApology, day: "2024-03-11" } as const,
	sampleReceipt,
	sampleSupplement,
	sampleRefusal,
	sampleStopping,
];
