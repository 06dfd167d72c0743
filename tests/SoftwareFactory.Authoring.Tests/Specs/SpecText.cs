using SoftwareFactory.Authoring.Specs;

namespace SoftwareFactory.Authoring.Tests.Specs;

/// <summary>A spec without defects, to be broken by tests.</summary>
internal static class SpecText
{
    internal const string Path = "specs/bulk-discount.spec.md";

    internal const string Good = """
        ---
        id: pricing.bulk-discount
        template: function
        owner: payments-team
        why: Bulk orders are priced by hand today; three billing errors a month.
        with:
          namespace: Shop.Pricing
          usings: [System.Text, System.Linq]
        ---
        # Bulk discount
        What it is for.

        ## Rules
        - R1: Fewer than 10 units cost the price.
        - R2: A negative quantity
          throws.

        ## Examples
        | unitPrice | quantity | result | rule |
        |---|---|---|---|
        | 10.00m | 3 | 30.00m | R1 |
        | 10.00m | -1 | throws ArgumentOutOfRangeException | R2 |

        ```csharp example "a big one" R1
        var x = 1;
            Assert.That(x, Is.EqualTo(1));
        ```

        """;

    internal static SpecReading ReadGood() => SpecReader.Read(Path, Good);

    /// <summary>Reads the good spec with one text replaced.</summary>
    internal static SpecReading With(string old, string changed)
    {
        Assert.That(Good, Does.Contain(old));
        return SpecReader.Read(Path, Good.Replace(old, changed, StringComparison.Ordinal));
    }
}
