import { defineMessages } from "#platform/i18n/messages.ts";

/** Many tasks at once: pasted, or from a file. */
export const pasteMessages = defineMessages(
	{
		title: "Dán hoặc tải lên nhiều nhiệm vụ",
		lede: "Chép bảng phụ lục từ Word, Excel rồi dán vào đây, hoặc tải tệp lên. Có một chỗ sai thì chưa nhiệm vụ nào được thêm, và điều Ông/Bà dán vẫn còn.",
		columns: "Các cột nhận ra theo tiêu đề",
		columnsHelp:
			"Nội dung nhiệm vụ (bắt buộc), Cơ quan chủ trì, Cơ quan phối hợp, Thời hạn, Kết quả, Nhóm nhiệm vụ, Chỉ tiêu đo, Đơn vị đo, Mức phải đạt, Kinh phí, Việc cần làm ngay. Không có dòng tiêu đề thì năm cột đầu được hiểu theo thứ tự: nội dung, chủ trì, phối hợp, thời hạn, kết quả.",
		timeHelp:
			"Thời hạn đọc được: 30/6/2026; tháng 6/2026; quý II/2026; 15 ngày làm việc kể từ ngày ban hành; hằng quý; thường xuyên. Câu chữ gốc luôn được giữ.",
		pasted: "Bảng dán vào",
		file: "Hoặc tệp",
		fileHint: "XLSX, ODS hoặc CSV, không quá 5.000 dòng.",
		read: "Thêm các nhiệm vụ này",
		nothing: "Dán bảng hoặc chọn tệp.",
		refused: (count: number, rows: number) =>
			`${count} chỗ cần sửa trong ${rows} dòng; chưa nhiệm vụ nào được thêm`,
		added: (count: number) => `Đã thêm ${count} nhiệm vụ`,
		addedDoubts: (count: number) => `${count} điểm nên xem lại; câu chữ gốc được giữ nguyên`,
		toTasks: "Xem danh sách nhiệm vụ",
		more: (count: number) => `Và ${count} điểm nữa, ở các dòng sau.`,
		heads: { row: "Dòng", cell: "Ô", typed: "Đã ghi", what: "Điều cần xem" },
		tooMany: (rows: number) => `Bảng có ${rows} dòng; mỗi lần nhận nhiều nhất 5.000. Chia thành nhiều lần.`,
		noLead: "chưa ghi cơ quan chủ trì",
		unknownBody: "chưa nhận ra cơ quan này; tên được giữ, chọn cơ quan trước khi ban hành",
		severalLeads: (first: string) =>
			`nhiều cơ quan chủ trì; lấy “${first}” làm chủ trì, các cơ quan khác phối hợp`,
		unclearTime: "chưa hiểu thời hạn; câu chữ được giữ, nhiệm vụ chưa có ngày",
		place: (row: number) => `Bảng dán, dòng ${row}`,
		placeInFile: (file: string, row: number) => `${file}, dòng ${row}`,
	},
	{
		title: "Paste or upload many tasks",
		lede: "Copy the table of an appendix from Word or Excel and paste it here, or upload a file. With one fault nothing is added, and what you pasted is still there.",
		columns: "Columns known by their heads",
		columnsHelp:
			"Heads are Vietnamese: Nội dung nhiệm vụ (needed), Cơ quan chủ trì, Cơ quan phối hợp, Thời hạn, Kết quả, Nhóm nhiệm vụ, Chỉ tiêu đo, Đơn vị đo, Mức phải đạt, Kinh phí, Việc cần làm ngay. Without heads, the first five columns are: text, lead, coordinating, deadline, output.",
		timeHelp:
			"Deadlines that are read: 30/6/2026; tháng 6/2026; quý II/2026; 15 ngày làm việc kể từ ngày ban hành; hằng quý; thường xuyên. The words are always kept.",
		pasted: "Pasted table",
		file: "Or a file",
		fileHint: "XLSX, ODS or CSV, 5,000 rows at most.",
		read: "Add these tasks",
		nothing: "Paste a table or choose a file.",
		refused: (count, rows) => `${count} faults in ${rows} rows; no task was added`,
		added: (count) => `${count} tasks are added`,
		addedDoubts: (count) => `${count} points to look at; the words are kept as they are`,
		toTasks: "To the list of tasks",
		more: (count) => `And ${count} more, in later rows.`,
		heads: { row: "Row", cell: "Cell", typed: "Written", what: "What to look at" },
		tooMany: (rows) => `The table has ${rows} rows; 5,000 at most at once. Send it in parts.`,
		noLead: "no lead body",
		unknownBody: "not known which body is meant; the name is kept, choose the body before the plan is issued",
		severalLeads: (first) => `several lead bodies; “${first}” is taken as lead, the others coordinate`,
		unclearTime: "the deadline is not understood; its words are kept, the task has no date",
		place: (row) => `Pasted table, row ${row}`,
		placeInFile: (file, row) => `${file}, row ${row}`,
	},
);
