using TypedContent.Compiler.Schema;
using TypedContent.Compiler.Text;

namespace TypedContent.Compiler.Binding;

/// <summary>Collects the members of a declared record. A missing or invalid value is left out if the record can be created without it.</summary>
internal sealed class MemberList(ValueBinder values)
{
    private readonly List<BoundMember> _members = [];
    private readonly List<string> _reasons = [];

    /// <summary>Adds a member, or leaves it out if it has no value (<see cref="ValueBinder.Reason"/>).</summary>
    public void Add(MemberSpec member, BoundValue? value)
    {
        if (value is null)
        {
            LeaveOut(member, values.Reason);
        }
        else
        {
            _members.Add(new BoundMember(member, value));
        }
    }

    /// <summary>Leaves a member out: it keeps its default value, or is null or an empty list if C# requires one.</summary>
    /// <param name="member">The member.</param>
    /// <param name="reason">The ids of the diagnostics that explain why.</param>
    public void LeaveOut(MemberSpec member, string reason)
    {
        var isAskedFor = member.IsRequired || member.Parameter is { HasDefault: false };
        switch (member.Type)
        {
            case var _ when member.IsEmptyByDefault:
                _members.Add(new BoundMember(member, member.Type is DictionarySpec empty ? new BoundDictionary(default, empty) : new BoundList(default)));
                break;
            case var _ when !isAskedFor:
                break;
            case var _ when member.IsNullable:
                _members.Add(new BoundMember(member, new BoundNull()));
                break;
            case ListSpec list:
                _members.Add(new BoundMember(member, new BoundList(default, list.SetType)));
                break;
            case DictionarySpec dictionary:
                _members.Add(new BoundMember(member, new BoundDictionary(default, dictionary)));
                break;
            default:
                Lack(reason);
                break;
        }
    }

    /// <summary>Records that the record cannot be created.</summary>
    /// <param name="reason">The ids of the diagnostics that explain why.</param>
    public void Lack(string reason) => _reasons.Add(reason);

    /// <summary>The record; <see langword="null"/> if it lacks a required value.</summary>
    public BoundRecord? ToRecord(string? typeName) =>
        _reasons.Count == 0 ? new BoundRecord(_members.ToEquatableArray(), typeName, IsDeclared: true) : values.LeaveOut<BoundRecord>(_reasons);
}
