import { defineMessages } from "#platform/i18n/messages.ts";

/** For those who act for a body, coordinate or supervise. */
export const officerFigures = defineMessages(
	{
		title: "Số liệu của bộ phận một cửa",
		about: "Đúng hạn theo hai cách, hồ sơ tồn, và những dấu hiệu cần xem lại",
		body: "Cơ quan",
		noneTitle: "Ông/Bà chưa có cơ quan nào để xem số liệu",
		noneNext:
			"Số liệu xem được theo cơ quan hoặc địa bàn của Ông/Bà. Nếu thiếu, hãy báo người quản trị phân công.",
		units: "Số liệu công khai theo địa bàn",
		signs: {
			title: "Dấu hiệu cần xem lại",
			caption: "Dấu hiệu trong thời gian này",
			what: "Dấu hiệu",
			count: "Số lần",
			note: "Dấu hiệu không phải là bằng chứng: mỗi trường hợp có thể có lý do chính đáng. Người đứng đầu xem từng hồ sơ; người điều phối và giám sát chỉ thấy số lượng. Ngày lễ không được xét khi tính ngày làm việc liền trước.",
			signLastDay: "Trả lại để bổ sung đúng ngày hẹn hoặc sau đó",
			signSameDay: "Trả lại rồi nhận lại đủ trong cùng ngày, thời hạn tính lại từ đầu",
			signEve: "Hẹn lại đúng ngày hẹn hoặc ngày làm việc liền trước",
			signBeforeMade: "Ghi kết quả trước thời điểm có kết quả",
			signDatedBack: "Ghi kết quả sau ngày hẹn nhưng khai là có trước ngày hẹn",
		},
		list: {
			title: "Hồ sơ có dấu hiệu",
			caption: "Từng trường hợp, gần nhất trước",
			code: "Mã hồ sơ",
			day: "Ngày",
			none: "Không có hồ sơ nào có dấu hiệu trong thời gian này",
			noneNext: "Không cần làm gì thêm.",
			most: (count: string) => `Chỉ nêu ${count} trường hợp gần nhất.`,
		},
		places: {
			caption: "Dấu hiệu theo đơn vị",
			unit: "Đơn vị",
			none: "Không có dấu hiệu nào được đếm ở các đơn vị của địa bàn trong thời gian này.",
		},
	},
	{
		title: "Figures of the one-stop shop",
		about: "On time in two ways, what is in hand, and signs to look at again",
		body: "Body",
		noneTitle: "There is no body whose figures you may see",
		noneNext: "Figures go by your body or area. If one is missing, ask the administrator for the assignment.",
		units: "Public figures by area",
		signs: {
			title: "Signs to look at again",
			caption: "Signs in this time",
			what: "Sign",
			count: "Times",
			note: "A sign is no proof: each case may have a good reason. The head sees the dossiers; coordinators and supervisors see numbers only. Public holidays are not looked at when the working day before is taken.",
			signLastDay: "Sent back for a supplement on the day of its date or later",
			signSameDay: "Sent back and full again on the same day, the clock begins anew",
			signEve: "Date moved on its own day or the working day before",
			signBeforeMade: "Result recorded before it is said to be made",
			signDatedBack: "Result recorded after the date, said to be made before it",
		},
		list: {
			title: "Dossiers with a sign",
			caption: "Each case, the latest first",
			code: "Code",
			day: "Day",
			none: "No dossier with a sign in this time",
			noneNext: "Nothing has to be done.",
			most: (count: string) => `Only the latest ${count} cases are named.`,
		},
		places: {
			caption: "Signs by unit",
			unit: "Unit",
			none: "No sign was counted in the units of the area in this time.",
		},
	},
);
