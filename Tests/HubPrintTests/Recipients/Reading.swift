import HubModel
import HubSource

@testable import HubPrint

/// Reads a table as `people.csv`, for a pack made in all formats unless said otherwise.
func people(_ text: String, offered: [PrintFormat] = PrintFormat.allCases) -> (people: [Recipient], faults: [String]) {
    people(Array(text.utf8), offered: offered)
}

func people(_ bytes: [UInt8], offered: [PrintFormat] = PrintFormat.allCases) -> (people: [Recipient], faults: [String]) {
    let (people, findings) = RecipientReader.read(bytes, file: "people.csv", pack: "welcome", offered: offered)
    return (people, findings.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.id)" })
}

/// A person of row 2 in a table with these columns.
let titles = "name,address,town,postcode,format,text size,paper,language,send by\n"
