using Microsoft.AspNetCore.Http.HttpResults;
using Site._1;
using Site._1.Components;

const int PageSize = 10;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseStaticFiles();

app.MapGet("/", () => Home(1));

app.MapGet("/page/{number:int}", Home);

app.MapGet("/articles/{slug}", (string slug) => Articles.Find(slug) is { } article
    ? Page<ArticlePage>(new { Article = article })
    : Missing());

app.MapGet("/tags/{slug}", (string slug) => Tags.Find(slug) is { } tag
    ? Page<TagPage>(new { Tag = tag })
    : Missing());

app.MapGet("/feed.xml", Feed.Write);

app.MapFallback(Missing);

app.Run();

IResult Home(int number) => number >= 1 && number <= Articles.Page(1, PageSize).Count
    ? Page<HomePage>(new { Part = Articles.Page(number, PageSize) })
    : Missing();

IResult Missing() => Page<MissingPage>(new { }, StatusCodes.Status404NotFound);

// A page is a component, and its parameters are records of the content.
IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
    where TPage : Microsoft.AspNetCore.Components.IComponent =>
    new RazorComponentResult<TPage>(parameters) { StatusCode = status };
