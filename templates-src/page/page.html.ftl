[#macro piece text]
[#if text.target?has_content]<a href="#[=text.target]">[/#if][#if text.style == "code"]<code>[=text.text]</code>[#elseif text.style == "plain"][=text.text][#else]<span class="is-[=text.style]">[=text.text]</span>[/#if][#if text.target?has_content]</a>[/#if][#rt]
[/#macro]
[#macro content cell]
[#if cell.texts?size == 0]<span class="is-quiet">–</span>[#elseif cell.texts?size == 1][@piece cell.texts[0]/][#else]<ul class="[=cell.style]">[#list cell.texts as text]<li>[@piece text/]</li>[/#list]</ul>[/#if][#rt]
[/#macro]
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="[=policy]">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>[=title]</title>
<style>
[=style]</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<h1>[=title]</h1>
<p>[=lead]</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
[#list sections as section]
<li><a href="#[=section.id]">[=section.title]</a></li>
[/#list]
</ol>
</nav>
<main id="main" tabindex="-1">
[#list sections as section]
<section aria-labelledby="[=section.id]">
<h2 id="[=section.id]">[=section.title]</h2>
<p>[=section.text]</p>
[#if section.hasPicture]
<figure class="scroll" role="region" aria-label="Picture of the system" tabindex="0">
[=picture]</figure>
[/#if]
[#list section.tables as table]
<div class="scroll" role="region" aria-labelledby="[=table.id]" tabindex="0">
<table>
<caption id="[=table.id]">[=table.caption]</caption>
<thead>
<tr>[#list table.columns as column]<th scope="col" class="[=column.style]">[=column.title]</th>[/#list]</tr>
</thead>
[#list table.groups as group]
<tbody[#if group.id?has_content] id="[=group.id]"[/#if]>
[#if group.title?size > 0]
<tr class="group"><th scope="rowgroup" colspan="[=table.width]">[#list group.title as text][@piece text/][#sep] · [/#list]</th></tr>
[/#if]
[#list group.rows as row]
<tr[#if row.id?has_content] id="[=row.id]"[/#if]>
[#list row.cells as cell]
[#if cell?is_first]<th scope="row" class="[=cell.style]">[@content cell/]</th>[#else]<td class="[=cell.style]">[@content cell/]</td>[/#if]

[/#list]
</tr>
[/#list]
</tbody>
[/#list]
</table>
</div>
[/#list]
</section>
[/#list]
</main>
<footer>
<p>[=maker]</p>
</footer>
</body>
</html>
