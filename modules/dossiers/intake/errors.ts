import { defineProblems } from "#platform/problem/problem.ts";

/** Refusals around bringing in dossiers of other systems. */
export const intakeProblem = defineProblems("dossiers", {
	"intake-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Chỉ người điều phối hoặc người quản trị của đơn vị có hệ thống này, hay của cấp trên, được nhập hồ sơ của nó.",
		en: () =>
			"Only coordinators and administrators of the unit whose system it is, or of one above, may bring its dossiers in.",
	},
	"source-forbidden": {
		kind: "forbidden",
		field: "don_vi",
		vi: () =>
			"Ông/Bà chỉ khai báo được hệ thống của đơn vị mình điều phối hoặc quản trị, và các đơn vị bên dưới.",
		en: () => "You may enter systems of the unit you coordinate or administer and of those below it.",
	},
	"source-unknown": {
		kind: "not-found",
		vi: ({ source }: { source: string }) =>
			`Chưa có hệ thống “${source}”. Hãy khai báo trước ở trang nhập hồ sơ.`,
		en: ({ source }: { source: string }) =>
			`There is no system “${source}”. Enter it first on the page of intakes.`,
	},
	"source-taken": {
		kind: "conflict",
		field: "ma",
		vi: ({ source }: { source: string }) => `Mã “${source}” đã dùng cho một hệ thống khác. Hãy chọn mã khác.`,
		en: ({ source }: { source: string }) => `“${source}” names another system already. Choose another name.`,
	},
	"source-unit-unknown": {
		kind: "invalid",
		field: "don_vi",
		vi: () => "Không tìm thấy đơn vị này. Hãy chọn trong danh sách.",
		en: () => "This unit was not found. Choose one from the list.",
	},
	"intake-unknown": {
		kind: "not-found",
		vi: () => "Không có lần nhập hồ sơ này.",
		en: () => "There is no such intake.",
	},
	"intake-file-unreadable": {
		kind: "invalid",
		field: "tep",
		vi: ({ vi }: { vi: string; en: string }) => vi,
		en: ({ en }: { vi: string; en: string }) => en,
	},
	"intake-no-headings": {
		kind: "invalid",
		field: "tep",
		vi: () =>
			"Không thấy dòng tiêu đề trong 40 dòng đầu. Cần ít nhất các cột “Mã hồ sơ”, “Cơ quan giải quyết” và “Ngày tiếp nhận”; có thể bắt đầu từ tệp mẫu.",
		en: () =>
			"No row of headings was found among the first 40. At least “Mã hồ sơ”, “Cơ quan giải quyết” and “Ngày tiếp nhận” are needed; begin with our template.",
	},
	"intake-columns-lacking": {
		kind: "conflict",
		vi: ({ vi }: { vi: string; en: string }) =>
			`Chưa biết cột nào là: ${vi}. Hãy chọn cột ở phần “Cột của tệp” rồi bắt đầu.`,
		en: ({ en }: { vi: string; en: string }) =>
			`It is not known which column is: ${en}. Choose them under “Columns of the file”, then start.`,
	},
	"intake-field-twice": {
		kind: "invalid",
		vi: ({ vi }: { vi: string; en: string }) =>
			`“${vi}” được chọn cho hai cột. Mỗi nội dung chỉ đọc từ một cột.`,
		en: ({ en }: { vi: string; en: string }) =>
			`“${en}” was chosen for two columns. Each is read from one column.`,
	},
	"intake-wrong-state": {
		kind: "conflict",
		vi: () => "Không làm được việc này ở tình trạng hiện nay của lần nhập.",
		en: () => "This cannot be done in the present state of the intake.",
	},
	"intake-changed-meanwhile": {
		kind: "conflict",
		vi: () => "Lần nhập này vừa được thay đổi. Xin xem nội dung đang có rồi gửi lại nếu vẫn cần.",
		en: () => "This intake has just been changed. See what stands now, and send again if still needed.",
	},
	"intake-file-forgotten": {
		kind: "conflict",
		vi: () => "Tệp của lần nhập này đã được xóa sau khi nhập xong. Hãy gửi lại tệp.",
		en: () => "The file of this intake was deleted after it was done. Send it again.",
	},
	"intake-body-foreign": {
		kind: "invalid",
		vi: ({ body }: { body: string }) =>
			`“${body}” không phải cơ quan trong địa bàn của hệ thống này. Hãy chọn trong danh sách.`,
		en: ({ body }: { body: string }) =>
			`“${body}” is no body in the territory of this system. Choose one from the list.`,
	},
	"intake-word-wrong": {
		kind: "invalid",
		vi: ({ word }: { word: string }) => `Không hiểu “${word}”. Cần dạng “chữ trong tệp=nghĩa”.`,
		en: ({ word }: { word: string }) =>
			`“${word}” is not understood. It must be “words of the file=meaning”.`,
	},
	"call-filed-ahead": {
		kind: "invalid",
		vi: () => "Thời điểm nộp ở tương lai. Hãy xem lại đồng hồ của hệ thống gửi.",
		en: () => "It was filed in the future. Check the clock of the sending system.",
	},
	"call-procedure-unknown": {
		kind: "invalid",
		vi: ({ code }: { code: string }) =>
			`Thủ tục ${code} không có hiệu lực hôm nay trong danh mục của Gương. Hãy xem mã ở trang Thủ tục.`,
		en: ({ code }: { code: string }) =>
			`The procedure ${code} is not in force here today. See the codes on the page of procedures.`,
	},
	"token-forbidden": {
		kind: "forbidden",
		vi: () =>
			"Chỉ người quản trị của đơn vị có hệ thống này, hay của cấp trên, được cấp và thu hồi khóa kết nối.",
		en: () =>
			"Only administrators of the unit whose system it is, or of one above, make and revoke its keys.",
	},
	"token-unknown": {
		kind: "not-found",
		vi: () => "Không có khóa kết nối này, hoặc đã thu hồi.",
		en: () => "There is no such key, or it was revoked before.",
	},
});
