import HubSource

/// Letters of names and addresses that fonts may lack.
public enum LettersOfPeople {
    public static func rare(in people: [Recipient]) -> Set<Unicode.Scalar> {
        people.reduce(into: []) { $0.formUnion(name(of: $1).union(address(of: $1))) }
    }

    /// Whose name or address has a letter that no font has, by row and column.
    public static func findings(for people: [Recipient], withoutFont missing: Set<Unicode.Scalar>, file: String) -> [Finding] {
        people.flatMap { person -> [Finding] in
            let columns = [
                (RecipientColumn.name, name(of: person), person.nameColumn), (.address, address(of: person), person.addressColumn),
            ]
            return columns.filter { !$0.1.isDisjoint(with: missing) }.map { column, _, number in
                Finding(RecipientFault.noFont(RecipientColumnName(column)), in: file, at: Place(line: person.row, column: number))
            }
        }
    }

    private static func name(of person: Recipient) -> Set<Unicode.Scalar> { RareLetters.of(person.name.utf8) }

    private static func address(of person: Recipient) -> Set<Unicode.Scalar> {
        (person.address?.lines ?? []).reduce(into: []) { $0.formUnion(RareLetters.of($1.utf8)) }
    }
}
