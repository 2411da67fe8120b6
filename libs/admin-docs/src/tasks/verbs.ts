/** Words with which an instruction begins, folded. A clause after ";" that begins otherwise goes on with the one before. */

const listed = (words: string): string[] =>
	words
		.split("|")
		.map((word) => word.replace(/\s+/g, " ").trim())
		.filter((word) => word !== "");

const adverbs = listed(`
	kịp thời | thường xuyên | chủ động | tích cực | tiếp tục | nghiêm túc | trực tiếp | từng bước | tập trung
	| khẩn trương | đồng thời | đặc biệt chú trọng | đặc biệt quan tâm | đặc biệt tăng cường | hằng năm |
	hàng năm | hằng quý | hàng quý | hằng tháng | hàng tháng | hằng tuần | hàng tuần | định kỳ | ngoài ra |
	bên cạnh đó | trên cơ sở đó | từ đó | qua đó | trước mắt | nghiêm cấm | kiên quyết | quyết liệt | không
	ngừng | hằng ngày | hàng ngày | mỗi tuần | mỗi tháng | mỗi quý | mỗi năm | không để | không được | tuyệt đối | phấn đấu | sớm
`);

const verbs = listed(`
	chỉ rõ | nêu rõ | ghi rõ | ghi chép | cài đặt | cân đối | chạy thử | cảnh giác | dự báo | dự thảo | đặt hàng |
	đánh số | đóng góp ý kiến | gợi ý | họp dân | họp giao ban | học tập | khoán | kiểm đếm | kiểm định | kiểm kê |
	kiểm thử | kết luận | làm gọn | lên danh sách | lên kế hoạch | lên lịch | nêu gương | ngăn ngừa | nhận xét | phân luồng
	| phân nhóm | phân định | phân kỳ | phổ cập | sáp nhập | soát xét | so sánh | theo sát | thi đua | thống nhất |
	thuê | thực nghiệm | tiếp sóng | tìm hiểu | tìm kiếm | tọa đàm | trao thưởng | trao quyền | trích lập | trực tiếp
	nhận | truy cứu | truy thu | truyền tải | tự rà soát | xuất bản | đối soát | đồng hành | đốc thúc | điền | điểm
	danh | in phát | giãn cách | giảm tải | hủy bỏ | công chứng | khai báo | chốt | chọn | chọn lọc | chuyển tải | 
	| thành lập | bàn bạc | bàn giải pháp | xin lỗi | hẹn lại | cam đoan | chia sẻ | đặt lịch | gia hạn | giám
	định | hậu kiểm | tiền kiểm | kê biên | mở lớp | mở đợt | mở đường dây nóng | nộp báo cáo | phát phiếu | phỏng
	vấn | quay phim | ra quân | ra mắt | sửa sang | tái kiểm tra | thay mới | thông qua | thu thập | thử nghiệm | tiếp thị
	| tôn trọng | trang trí | trả lại | trồng cây | tự đánh giá | tự kiểm tra | tự học | ủng hộ | vạch rõ | vận dụng | xác
	lập | xem lại | xúc tiến | ký | ký ban hành | lưu giữ | đảm nhận | đảm đương | giao lưu |
	phát hành | phân quyền | quyết liệt | tiếp tục | thẩm duyệt | chủ động |
	đặt | ban hành | biên soạn | biểu dương | bàn giao | bám sát | báo cáo | bãi bỏ | bình xét | bảo dưỡng | bảo
	mật | bảo quản | bảo trì | bảo vệ | bảo đảm | bố trí | bồi dưỡng | bổ nhiệm | bổ sung | cam kết | chi trả
	| chia sẻ | cho phép | chuyển | chuyển giao | chuyển đổi | chuẩn bị | chuẩn hóa | chú trọng | chăm lo |
	chăm sóc | chấm dứt | chấm điểm | chấn chỉnh | chấp hành | chỉ đạo | chịu trách nhiệm | chủ trì | chứng
	thực | cung cấp | có biện pháp | có giải pháp | có hình thức | có kế hoạch | có trách nhiệm | có văn bản
	| công bố | công khai | công nhận | căn cứ | cải cách | cải thiện | cải tiến | cải tạo | cảnh báo | cấp
	phát | cấp đổi | cập nhật | cắt giảm | cụ thể hóa | củng cố | cử | duy trì | dành | dán | ghi nhận | giao
	| giao ban | giám sát | giáo dục | giúp | giải ngân | giải phóng | giải quyết | giải trình | giải đáp |
	giảm | giảm thiểu | giới thiệu | giữ vững | gìn giữ | góp phần | gắn | gắn kết | gặp | gặp gỡ | gọi điện
	| gửi | hiện đại hóa | hoàn chỉnh | hoàn thiện | hoàn thành | hoàn trả | huy động | hình thành | hòa giải
	| hướng dẫn | hướng tới | hạn chế | hỗ trợ | hợp tác | in | in ấn | khai thác | khai trương | khen thưởng
	| khoanh vùng | khuyến khích | khánh thành | khôi phục | khơi dậy | khơi thông | khảo sát | khắc phục |
	khởi công | kiên cố hóa | kiến nghị | kiềm chế | kiểm soát | kiểm tra | kiểm điểm | kiện toàn | kê khai |
	kích hoạt | ký cam kết | ký kết | ký số | kết hợp | kết nối | lan tỏa | liên kết | loại bỏ | luân chuyển
	| luân phiên | là đầu mối | làm giàu | làm rõ | làm sạch | làm tốt | làm việc | làm đầu mối | lãnh đạo |
	lưu trữ | lấy | lấy ý kiến | lập | lập biên bản | lắng nghe | lắp đặt | lồng ghép | lựa chọn | minh bạch
	| mua sắm | mời | mở | mở chuyên mục | mở rộng | nghiêm cấm | nghiên cứu | ngăn chặn | nhân rộng | nhận
	diện | nhập | nhắc nhở | nhắn tin | niêm yết | nâng | nâng cao | nâng cấp | nêu cao | nạo vét | nắm | nắm
	bắt | nộp | phát hiện | phát huy | phát hành | phát quang | phát sóng | phát thanh | phát triển | phát tờ
	rơi | phát động | phân bổ | phân công | phân cấp | phân loại | phân tích | phê bình | phê duyệt | phòng
	chống | phòng ngừa | phòng, chống | phản ánh | phối hợp | phổ biến | phục vụ | phủ sóng | quan tâm | quy
	hoạch | quy định | quyết toán | quán triệt | quản lý | quảng bá | rà quét | rà soát | rút
	kinh nghiệm | rút ngắn | sao gửi | siết chặt | soạn thảo | sàng lọc | sơ kết | sưu tầm | sắp xếp | sẵn
	sàng | số hóa | sử dụng | sửa | sửa chữa | sửa đổi | tham gia | tham mưu | thanh toán | thanh tra | thay
	thế | thay đổi | theo dõi | thi tuyển | thiết kế | thiết lập | thu | thu dọn | thu gom | thu hút | thu
	hồi | thu thập | thành lập | tháo gỡ | thí điểm | thông báo | thông tin | thúc đẩy | thăm | thăm hỏi |
	thẩm tra | thẩm định | thể chế hóa | thống kê | thực hiện | thực hành | thực thi | tinh giản | tiêu chuẩn
	hóa | tiến hành | tiến tới | tiếp công dân | tiếp cận | tiếp dân | tiếp nhận | tiếp thu | tiếp xúc | tiết
	kiệm | tra cứu | trang bị | tranh thủ | trao đổi | treo | triển khai | triển lãm | truyền thông | trình |
	trưng bày | trả kết quả | trả lời | trồng | trợ giúp | tu sửa | tuyên dương | tuyên truyền | tuyển dụng |
	tuân thủ | tuần tra | tái cấu trúc | tìm | tìm ra | tích cực | tích hợp | tính toán | tôn vinh | tăng |
	tăng cường | tư vấn | tạo | tập huấn | tối ưu | tổ chức | tổng hợp | tổng kết | từ chối | tự chấm điểm |
	tự kiểm tra | tự đánh giá | vinh danh | viết | vận hành | vận động | vệ sinh | xem xét | xin ý kiến | xác
	minh | xác nhận | xác thực | xác định | xây | xây dựng | xã hội hóa | xét | xóa | xóa bỏ | xếp hạng | xếp
	loại | xử lý | xử phạt | yêu cầu | áp dụng | đa dạng hóa | điều chỉnh | điều hành | điều tra | điều động
	| đo lường | đào tạo | đánh giá | đình chỉ | đón tiếp | đôn đốc | đăng | đăng ký | đăng tải | đơn giản
	hóa | đưa | đưa tin | đảm bảo | đấu giá | đấu thầu | đấu tranh | đầu tư | đẩy lùi | đẩy mạnh | đẩy nhanh
	| đề cao | đề cử | đề nghị | đề ra | đề xuất | đối chiếu | đối thoại | đồng bộ | đổi mới | động viên | ưu
	tiên | ổn định | ủy quyền | ứng dụng
`);

const begins = (words: readonly string[]): RegExp =>
	new RegExp(`(?:${[...words].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}])`, "uy");

const verbAt = begins(verbs);
const adverbAt = begins(adverbs);
/** Words that look like a verb's beginning but open a noun: "báo cáo của", "kết quả", "đề án". */
const nounAt =
	/(?:báo cáo (?:của|kết quả chỉ số)|thông tin (?:về|của)|quy định (?:của|về|tại)|kế hoạch|đăng ký khai sinh|mở đầu|phản ánh,? (?:kiến nghị|góp ý)|thu,? chi|thu nhập|xây lắp|gặp khó|giúp việc|phục vụ (?:hành chính|công tác)|thủ tục|lấy (?:là|làm) gốc|in ấn phẩm)(?![\p{L}])/uy;

/** Verbs that only carry another one: "thực hiện công khai …". */
const carrying = /^(?:thực hiện|tổ chức|tiến hành|tăng cường|đẩy mạnh|tập trung)$/u;

/** The verb that says what is done, after adverbs and a carrying verb; null where none stands. */
export function headVerb(fold: string, from: number): string | null {
	let at = from;
	for (const pattern of [adverbAt, adverbAt, verbAt]) {
		pattern.lastIndex = at;
		const found = pattern.exec(fold)?.[0];
		if (found === undefined || (pattern === verbAt && !carrying.test(found))) continue;
		at += found.length;
		while (fold[at] === " " || fold[at] === ",") at++;
	}
	verbAt.lastIndex = at;
	return verbAt.exec(fold)?.[0] ?? null;
}

/** Whether an instruction begins at `from` of folded words. */
export function beginsAction(fold: string, from: number): boolean {
	let at = from;
	nounAt.lastIndex = at;
	if (nounAt.test(fold)) return false;
	for (let i = 0; i < 3; i++) {
		adverbAt.lastIndex = at;
		const found = adverbAt.exec(fold);
		if (!found) break;
		at += found[0].length;
		while (/[\s,]/.test(fold[at] ?? "")) at++;
		if (!/^đồng thời|^ngoài ra|^bên cạnh/.test(found[0]) && at < fold.length) return true;
	}
	const past = /(?:cần |phải |nên |việc |công tác |các hoạt động )/uy;
	past.lastIndex = at;
	const skipped = past.exec(fold);
	verbAt.lastIndex = skipped && !/việc|công tác|hoạt động/.test(skipped[0]) ? at + skipped[0].length : at;
	return verbAt.test(fold);
}
