import { defineMessages } from "#platform/i18n/index.ts";
import type { Ground, NoRank } from "../domain/merit.ts";
import type { MeritKind, MeritStanding, MeritVerdict } from "../domain/merit-verdict.ts";

const vi = {
	title: "Khen thưởng, phê bình",
	deskAbout: "Hồ sơ giữ hạn của các cơ quan, đề nghị và quyết định.",
	lede: "Hệ thống chỉ sắp xếp hồ sơ theo mức tiến bộ, trong nhóm so sánh được. Người đề nghị, cơ quan được nêu tên được nói, người khác quyết định.",
	givers: "Cơ quan giao việc",
	years: "Năm",
	kinds: { reward: "Khen thưởng", criticism: "Phê bình" } as Readonly<Record<MeritKind, string>>,
	standings: {
		"being-heard": "Chờ ý kiến của cơ quan được nêu tên",
		"to-decide": "Chờ quyết định",
		approved: "Đã quyết định",
		refused: "Không đồng ý",
		withdrawn: "Đã rút",
	} as Readonly<Record<MeritStanding, string>>,
	verdicts: {
		"on-time": "Đúng hạn",
		"accepted-late": "Xong sau hạn đầu",
		"open-late": "Quá hạn, chưa báo xong",
		"not-counted": "Chưa tính: chờ cơ quan giao hoặc đang gia hạn",
	} as Readonly<Record<MeritVerdict, string>>,
	proposals: {
		title: "Đề nghị",
		none: "Chưa có đề nghị nào",
		noneNext:
			"Ở bảng dưới, bấm vào tên một cơ quan để xem từng việc và lập đề nghị. Ai không giao việc thì thấy ở đây các đề nghị về cơ quan mình.",
		about: (body: string, from: string, until: string) => `${body}, việc đến hạn từ ${from} đến ${until}`,
		heads: { what: "Đề nghị", record: "Đúng hạn lúc đề nghị", state: "Tình trạng" },
		hearUntil: (day: string) => `được nói đến hết ${day}`,
	},
	record: {
		title: (giver: string, year: number) => `Giữ hạn năm ${year} của các cơ quan được ${giver} giao việc`,
		sub: (from: string, until: string) =>
			`Việc có hạn đầu từ ${from} đến ${until}, so với cùng kỳ năm trước.`,
		finding: (bodies: string, stillLate: string) =>
			`${bodies} cơ quan có việc đến hạn; ${stillLate} cơ quan có việc quá hạn không chuyển động hai tuần.`,
		none: "Chưa có việc nào đến hạn trong kỳ này",
		noneNext: "Hãy chọn năm khác, hoặc đợi đến khi có việc đến hạn.",
		noGiver: "Ông/Bà không ở cơ quan nào đã giao việc bằng kế hoạch.",
		how: "Cách tính",
		howText: [
			"Đúng hạn: cơ quan giao đã xác nhận, và lãnh đạo đã duyệt báo cáo trước hoặc đúng hạn đầu. Được gia hạn vẫn tính theo hạn đầu.",
			"Không tính: việc đang chờ cơ quan giao, đang được gia hạn, đề nghị phối hợp, việc đã dừng, việc nhận sau khi đã quá hạn, cơ quan không còn.",
			"Chỉ xếp thứ trong nhóm cùng cấp, cùng loại, số việc gần nhau, mỗi kỳ từ 20 việc, nhóm từ 5 cơ quan. Số in ra bằng nhau thì cùng thứ.",
		],
		heads: {
			body: "Cơ quan",
			now: "Đúng hạn",
			before: "Cùng kỳ năm trước",
			change: "Thay đổi (điểm phần trăm)",
			rank: "Thứ trong nhóm",
			grounds: "Hồ sơ cho thấy",
		},
		share: (part: string, whole: string) => `${part} trên ${whole}`,
		notCounted: (count: string) => `${count} việc chưa tính`,
		noBefore: "không có việc",
		fewest: (fewest: number, below: number | null) =>
			fewest === 0
				? "dưới 20 việc: quá ít để so và xếp thứ"
				: below === null
					? `từ ${fewest} việc`
					: `từ ${fewest} đến ${below - 1} việc`,
		noRank: {
			"too-few-tasks": "quá ít để nói",
			"too-few-before": "năm trước quá ít để so",
			"too-few-bodies": "quá ít cơ quan để xếp",
		} as Readonly<Record<NoRank, string>>,
		grounds: {
			"all-on-time": "đúng hạn tất cả",
			"most-improved": "tiến bộ nhiều nhất nhóm, không còn việc quá hạn",
			"still-late": "có việc quá hạn không chuyển động hai tuần",
			"fell-most": "giảm nhiều nhất nhóm",
		} as Readonly<Record<Ground, string>>,
		nothing: "không có gì nổi bật",
	},
	levels: { province: "cấp tỉnh", district: "cấp huyện", commune: "cấp xã" } as Readonly<
		Record<string, string>
	>,
	bodyKinds: {
		council: "Hội đồng nhân dân",
		committee: "Ủy ban nhân dân",
		so: "Sở, ngành",
		phong: "Phòng",
		unit: "Đơn vị sự nghiệp",
		office: "Văn phòng",
		front: "Mặt trận Tổ quốc",
		mass_org: "Tổ chức chính trị - xã hội",
	} as Readonly<Record<string, string>>,
	otherKind: "Cơ quan khác",
	propose: {
		title: (body: string) => `Lập đề nghị về ${body}`,
		sentence: (onTime: string, judged: string, late: string, open: string) =>
			`${judged} việc đến hạn được tính: ${onTime} đúng hạn, ${late} xong sau hạn đầu, ${open} quá hạn chưa báo xong.`,
		tasks: "Từng việc làm căn cứ",
		tasksSub: "Danh sách này được giữ lại cùng đề nghị, đúng như hôm nay.",
		more: (count: string) => `và ${count} việc nữa, đúng hạn hoặc chưa tính`,
		heads: { task: "Việc", due: "Hạn đầu", signed: "Ngày duyệt báo cáo", verdict: "Được tính" },
		notSigned: "chưa",
		form: "Đề nghị",
		kind: "Đề nghị",
		rewardHint: "Có thể quyết định ngay.",
		criticismHint: "Cơ quan được nêu tên có 5 ngày làm việc để nói trước khi quyết định.",
		person: "Nêu tên một người",
		personHint: "Để trống: nói về cả cơ quan. Tên người không bao giờ hiện trên trang công khai.",
		whole: "Cả cơ quan",
		reason: "Vì sao đề nghị",
		reasonHint:
			"Nói việc cụ thể trong danh sách trên. Người quyết định và cơ quan được nêu tên đọc nguyên văn.",
		send: "Gửi đề nghị",
		sent: "Đã gửi đề nghị.",
	},
};

const en: typeof vi = {
	title: "Reward and criticism",
	deskAbout: "How bodies kept their dates, what was proposed, what was decided.",
	lede: "The system only orders the record by improvement, within groups that can be compared. People propose, the body spoken of is heard, other people decide.",
	givers: "Body that gave the tasks",
	years: "Year",
	kinds: { reward: "Reward", criticism: "Criticism" },
	standings: {
		"being-heard": "Waits for the body spoken of",
		"to-decide": "To be decided",
		approved: "Decided",
		refused: "Refused",
		withdrawn: "Withdrawn",
	},
	verdicts: {
		"on-time": "On time",
		"accepted-late": "Done after the first date",
		"open-late": "Past its date, not reported as done",
		"not-counted": "Not counted: the giver's turn, or more time is running",
	},
	proposals: {
		title: "Proposals",
		none: "No proposals yet",
		noneNext:
			"Open a body in the table below to see each task and to propose. Who gives no tasks sees proposals about the own body here.",
		about: (body, from, until) => `${body}, tasks due from ${from} to ${until}`,
		heads: { what: "Proposal", record: "On time when proposed", state: "State" },
		hearUntil: (day) => `may speak until ${day}`,
	},
	record: {
		title: (giver, year) => `How bodies given tasks by ${giver} kept their dates in ${year}`,
		sub: (from, until) =>
			`Tasks first due from ${from} to ${until}, against the same part of the year before.`,
		finding: (bodies, stillLate) =>
			`Bodies with tasks due: ${bodies}; with late work without movement for two weeks: ${stillLate}.`,
		none: "No task was due in this period yet",
		noneNext: "Choose another year, or wait until something is due.",
		noGiver: "You are at no body that gave tasks by a plan.",
		how: "How it is counted",
		howText: [
			"On time: accepted by the giver, and the report signed by the first date. With more time granted, the first date still counts.",
			"Not counted: what waits for the giver, runs on granted time, is a request, was stopped, came after its date, or lies with a body that is no more.",
			"Ranks only among bodies of one level and kind with a similar number of tasks, 20 or more in both periods, 5 or more bodies. Equal as printed is an equal rank.",
		],
		heads: {
			body: "Body",
			now: "On time",
			before: "Same part of the year before",
			change: "Change (percentage points)",
			rank: "Rank in the group",
			grounds: "The record shows",
		},
		share: (part, whole) => `${part} of ${whole}`,
		notCounted: (count) => `${count} not counted`,
		noBefore: "no tasks",
		fewest: (fewest, below) =>
			fewest === 0
				? "fewer than 20 tasks: too few to compare and rank"
				: below === null
					? `${fewest} tasks or more`
					: `${fewest} to ${below - 1} tasks`,
		noRank: {
			"too-few-tasks": "too few to say",
			"too-few-before": "too few the year before",
			"too-few-bodies": "too few bodies to rank",
		},
		grounds: {
			"all-on-time": "all on time",
			"most-improved": "among the most improved, nothing past its date",
			"still-late": "late work without movement for two weeks",
			"fell-most": "among those that fell most",
		},
		nothing: "nothing that stands out",
	},
	levels: { province: "of provinces", district: "of districts", commune: "of communes" },
	bodyKinds: {
		council: "People's Councils",
		committee: "People's Committees",
		so: "Departments",
		phong: "Divisions",
		unit: "Public service units",
		office: "Offices",
		front: "Fatherland Front",
		mass_org: "Socio-political organisations",
	},
	otherKind: "Other bodies",
	propose: {
		title: (body) => `Propose about ${body}`,
		sentence: (onTime, judged, late, open) =>
			`${judged} tasks counted: ${onTime} on time, ${late} done after the first date, ${open} past their date.`,
		tasks: "Each task it rests on",
		tasksSub: "This list is kept with the proposal just as it stands today.",
		more: (count) => `and ${count} more, on time or not counted`,
		heads: { task: "Task", due: "First date", signed: "Report signed", verdict: "Counts as" },
		notSigned: "not yet",
		form: "The proposal",
		kind: "Proposal",
		rewardHint: "Can be decided at once.",
		criticismHint: "The body spoken of has 5 working days to answer before it is decided.",
		person: "Name a person",
		personHint: "Left empty: about the whole body. Names of people never appear on public pages.",
		whole: "The whole body",
		reason: "Why",
		reasonHint: "Name tasks of the list above. Who decides and the body spoken of read these words.",
		send: "Send the proposal",
		sent: "The proposal was sent.",
	},
};

/** Words around reward and criticism. */
export const meritMessages = defineMessages(vi, en);
