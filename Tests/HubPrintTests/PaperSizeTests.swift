import HubPrint
import Testing

@Test func twoA5SheetsMakeAnA4() {
    #expect(PaperSize.a5.height == PaperSize.a4.width)
}
