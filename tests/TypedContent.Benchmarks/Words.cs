using System.Text;

namespace TypedContent.Benchmarks;

/// <summary>Words from our own random number generator, so that they are the same in all versions of .NET.</summary>
internal sealed class Words(uint seed, bool isArabic)
{
    private static readonly string[] English =
        ("river market harbour winter measure letter village engine window history paper garden bridge number season valley light record "
        + "station island copper weather journey library orchard signal between after under slowly often seldom brings keeps follows opens "
        + "carries reaches counts shows old narrow quiet public northern early late common open long").Split(' ');

    private static readonly string[] Arabic =
        ("نهر سوق ميناء شتاء قياس رسالة قرية محرك نافذة تاريخ ورق حديقة جسر رقم موسم واد ضوء سجل محطة جزيرة نحاس طقس رحلة مكتبة بستان "
        + "إشارة بين بعد تحت ببطء غالبا نادرا يحمل يحفظ يتبع يفتح يبلغ يعد يظهر قديم ضيق هادئ عام شمالي مبكر متأخر مشترك مفتوح طويل").Split(' ');

    private readonly string[] _words = isArabic ? Arabic : English;
    private uint _state = (seed * 2654435761) | 1;

    /// <summary>A number from 0 up to, and without, a limit.</summary>
    public int Next(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }

    /// <summary>A number of words.</summary>
    public string Phrase(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(i > 0 ? " " : "").Append(_words[Next(_words.Length)]);
        }

        return text.ToString();
    }

    /// <summary>A sentence: a number of words and a full stop.</summary>
    public string Sentence(int count)
    {
        var phrase = Phrase(count);
        return char.ToUpperInvariant(phrase[0]) + phrase[1..] + ".";
    }
}
