namespace TypedContent.Generator.Tests.Runtime;

/// <summary>A locale's direction is that of its script: the one in the tag, else the likely one of its language in its region.</summary>
public class TextDirectionTests
{
    [Theory]
    [InlineData("ar ar-MA ar-EG fa fa-IR fa-AF he he-IL iw ur ur-IN ps ps-AF yi ji dv ckb ckb-IR ug ug-CN sd sd-PK ks ks-IN arz azb prs pnb nqo syr rhg lrc mzn")]
    [InlineData("pa-PK uz-AF az-IR az-IQ ku-IQ ku-IR ku-LB kk-CN kk-IR kk-AF ky-CN tg-PK ha-SD ha-CM ms-CC")]
    [InlineData("az-Arab uz-Arab-UZ pa-Arab-IN ku-Arab en-Arab ff-Adlm ff-Adlm-GN man-Nkoo ur-Aran en-Hebr dv-Thaa-MV aii-Syrc ku-Yezi smp-Samr wo-Gara")]
    [InlineData("AR Fa-ir UZ-af az-ARAB ar-001 ar-u-nu-latn ar-EG-u-nu-latn ar-x-latn he-1994 zh-Arab")]
    public void From_right_to_left(string tags) => Check(tags, "rtl");

    [Theory]
    [InlineData("en en-GB en-IL fr de ru zh ja ko hi th am ka hy el tr az az-AZ uz uz-UZ pa pa-IN ku ku-TR kk kk-KZ ky tg ha ms wo ff man sr")]
    [InlineData("ug-KZ ug-MN sd-IN mey-SN")]
    [InlineData("ar-Latn ar-Latn-MA fa-Cyrl he-Latn ks-Deva ks-Deva-IN sd-Deva ur-Latn ug-Cyrl ug-Latn sr-Latn sr-Cyrl yi-Latn pa-Guru-PK uz-Cyrl-AF az-Latn-IR")]
    [InlineData("EN en-us UG-kz KS-deva en-a-arab en-u-nu-arab en-x-arab de-1996 sl-rozaj-biske i-klingon x-arab zz")]
    public void From_left_to_right(string tags) => Check(tags, "ltr");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    public void Without_a_locale(string? tag) => Assert.Equal("ltr", TextDirection.Of(tag));

    private static void Check(string tags, string direction) =>
        Assert.Equal(tags.Split(' ').Select(tag => $"{tag} {direction}"), tags.Split(' ').Select(static tag => $"{tag} {TextDirection.Of(tag)}"));
}
